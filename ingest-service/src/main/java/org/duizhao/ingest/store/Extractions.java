package org.duizhao.ingest.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
import org.duizhao.events.EventType;
import org.duizhao.events.MalformedEventException;

/**
 * What was extracted of each document last, so that a corrected pair need not wait for a scan to be read again. Whatever is not
 * of the same bytes, hints and engine is not there; what is lost is made again.
 */
public final class Extractions {

    private final Path incoming;
    private final Path folder;

    Extractions(Path root) {
        this.incoming = root.resolve("incoming");
        this.folder = root.resolve("extractions");
    }

    /** What would be extracted of this upload. */
    public Optional<DocumentExtracted> find(DocumentUploaded upload) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file(upload.documentId()))))) {
            byte[] value = in.readNBytes(EventCodec.MAX_VALUE_BYTES + 1);
            DocumentExtracted kept =
                    (DocumentExtracted) EventCodec.read(EventType.DOCUMENT_EXTRACTED.wireName(), value);
            return Optional.of(kept).filter(one -> isOf(one, upload));
        } catch (NoSuchFileException | MalformedEventException e) {
            return Optional.empty();
        }
    }

    /** The id of a document comes from its bytes. */
    private static boolean isOf(DocumentExtracted kept, DocumentUploaded upload) {
        return kept.documentId().equals(upload.documentId())
                && kept.hints().equals(upload.hints())
                && kept.engine().equals(Engine.version());
    }

    /** Keeps what was extracted, in place of what was before. */
    public void keep(DocumentExtracted extracted) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(EventCodec.value(extracted));
        }
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        Path file = file(extracted.documentId());
        Durable.createFolderOf(file);
        Files.write(aside, bytes.toByteArray());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget(String documentId) throws IOException {
        Files.deleteIfExists(file(documentId));
    }

    private Path file(String documentId) {
        return folder.resolve(documentId.substring(0, 2)).resolve(documentId);
    }
}
