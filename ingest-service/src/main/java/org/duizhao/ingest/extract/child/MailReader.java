package org.duizhao.ingest.extract.child;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.TabbedText;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** Mails and pages saved as one file (RFC 5322, 2045 to 2049, 2557): subject, text, and attachments as further files. */
final class MailReader implements DocumentReader {

    private static final int MAX_PARTS = 1000;
    private static final int MAX_DEPTH = 20;

    private int parts;
    private boolean page;
    private @Nullable String hint;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        page = request.mediaType().equals(MediaTypes.MHTML);
        hint = request.charset();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(10_000)
                .build());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(request.path())))) {
            Message message = builder.parseMessage(in);
            output.metadata("dc:title", message.getSubject());
            output.metadata(
                    "dc:creator",
                    message.getFrom() == null ? null : message.getFrom().toString());
            if (message.getDate() != null) {
                output.metadata("dcterms:created", message.getDate().toInstant().toString());
            }
            if (!page && message.getSubject() != null && !message.getSubject().isBlank()) {
                output.text(
                        Piece.of(Block.Kind.HEADING, 1, 0, message.getSubject().strip()));
            }
            part(message, output, 0);
            message.dispose();
        }
    }

    private void part(Entity part, Output output, int depth) throws IOException, Refusal {
        Body body = part.getBody();
        if (++parts > MAX_PARTS || depth > MAX_DEPTH || body == null) {
            return;
        }
        if (body instanceof Multipart several) {
            several(part, several.getBodyParts(), output, depth);
        } else if (body instanceof Message inner) {
            attach(name(part, "message.eml"), bytes(inner), output);
        } else if (body instanceof SingleBody single) {
            single(part, single, output);
        }
    }

    /** Of alternatives the last that can be read, which is the richest. */
    private void several(Entity around, List<Entity> inside, Output output, int depth) throws IOException, Refusal {
        if (around.getMimeType().equals("multipart/alternative")) {
            for (int i = inside.size() - 1; i >= 0; i--) {
                if (inside.get(i).getMimeType().matches("text/(?:html|plain)|multipart/.*")) {
                    part(inside.get(i), output, depth + 1);
                    return;
                }
            }
        }
        for (Entity entity : inside) {
            part(entity, output, depth + 1);
        }
    }

    private void single(Entity part, SingleBody body, Output output) throws IOException, Refusal {
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        boolean attached =
                "attachment".equalsIgnoreCase(part.getDispositionType()) || part.getFilename() != null && !page;
        if (!attached && type.equals("text/html")) {
            String html = Charsets.decode(bytes(body), charset(part), output);
            output.texts(page ? HtmlReader.article(html, false, output) : HtmlReader.letter(html));
        } else if (!attached && type.equals("text/plain")) {
            output.texts(TabbedText.pieces(Charsets.decode(bytes(body), charset(part), output)));
        } else if (page || type.startsWith("image/") && !attached || type.matches("text/css|.*javascript")) {
            if (type.startsWith("image/")) {
                output.notRead("picture", "pictures in pages and mails are not read", part.getFilename());
            }
        } else if (type.matches(
                "application/(?:pgp|pkcs7|x-pkcs7)-?(?:signature|keys)|text/calendar|text/x-vcard|text/vcard")) {
            output.notRead("attachment", type + " has no text of the report", name(part, type));
        } else {
            attach(name(part, type.replace('/', '.')), bytes(body), output);
        }
    }

    private @Nullable String charset(Entity part) {
        if (hint != null) {
            return hint;
        }
        String declared = part.getCharset();
        return declared == null || declared.equalsIgnoreCase("us-ascii") ? null : known(declared);
    }

    private static @Nullable String known(String charset) {
        return charset.toLowerCase(Locale.ROOT).startsWith("gb") || java.nio.charset.Charset.isSupported(charset)
                ? charset
                : null;
    }

    private static void attach(String name, byte[] bytes, Output output) {
        output.attach(name, bytes);
    }

    private static String name(Entity part, String otherwise) {
        String name = part.getFilename();
        return name == null || name.isBlank() ? otherwise : name.strip();
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new org.apache.james.mime4j.message.DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }
}
