package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.TabbedText;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** Mails that Outlook saved: subject, text, and attachments as further files. */
final class MsgReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        try (MAPIMessage message = new MAPIMessage(Path.of(request.path()).toFile())) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            readText(message, output);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                readAttachment(attachment, output);
            }
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void readText(MAPIMessage message, Output output) throws ChunkNotFoundException, Refusal {
        String subject = message.getSubject();
        output.metadata("dc:title", subject);
        output.metadata("dc:creator", message.getDisplayFrom());
        if (subject != null && !subject.isBlank()) {
            output.text(Piece.of(Block.Kind.HEADING, 1, 0, subject.strip()));
        }
        String html = message.getHtmlBody();
        String text = message.getTextBody();
        if (html != null && !html.isBlank()) {
            output.texts(HtmlReader.letter(html));
        } else if (text != null) {
            output.texts(TabbedText.pieces(text));
        }
    }

    private static void readAttachment(AttachmentChunks attachment, Output output) {
        byte[] bytes = attachment.getEmbeddedAttachmentObject();
        if (bytes == null) {
            output.notRead("attachment", "a mail or an object within the mail", name(attachment));
        } else {
            output.attach(name(attachment), bytes);
        }
    }

    private static String name(AttachmentChunks attachment) {
        String name = text(attachment.getAttachLongFileName());
        String shorter = name == null ? text(attachment.getAttachFileName()) : name;
        return shorter == null ? "attachment" : shorter;
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null ? null : chunk.getValue();
    }
}
