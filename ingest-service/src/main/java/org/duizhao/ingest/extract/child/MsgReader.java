package org.duizhao.ingest.extract.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.TabbedText;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** Mails that Outlook saved: subject, text, and attachments as further files. */
final class MsgReader implements DocumentReader {

    private static final String PROPERTIES = "__properties_version1.0";
    private static final int INNER_HEAD = 24;
    private static final int OUTER_HEAD = 32;

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

    private static void readAttachment(AttachmentChunks attachment, Output output) throws IOException {
        byte[] bytes = attachment.getEmbeddedAttachmentObject();
        if (attachment.isEmbeddedMessage()) {
            output.attach(name(attachment).replaceFirst("(?:\\.msg)?$", ".msg"), message(attachment));
        } else if (bytes == null) {
            output.notRead("attachment", "an object within the mail", name(attachment));
        } else {
            output.attach(name(attachment), bytes);
        }
    }

    /** A mail within the mail as a file of its own, whose properties have a longer head ([MS-OXMSG] 2.4.1.1). */
    private static byte[] message(AttachmentChunks attachment) throws IOException {
        DirectoryNode folder =
                (DirectoryNode) attachment.getAttachmentDirectory().getDirectory();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EntryUtils.copyNodes(folder, file.getRoot());
            if (folder.hasEntry(PROPERTIES)) {
                byte[] inner;
                try (DocumentInputStream in = folder.createDocumentInputStream(PROPERTIES)) {
                    inner = in.readAllBytes();
                }
                int head = Math.min(INNER_HEAD, inner.length);
                byte[] outer = new byte[inner.length + OUTER_HEAD - INNER_HEAD];
                System.arraycopy(inner, 0, outer, 0, head);
                System.arraycopy(inner, head, outer, OUTER_HEAD - INNER_HEAD + head, inner.length - head);
                file.getRoot().createOrUpdateDocument(PROPERTIES, new ByteArrayInputStream(outer));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
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
