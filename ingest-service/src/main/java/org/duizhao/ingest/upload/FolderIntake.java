package org.duizhao.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.source.Intake;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Files of this machine, taken in by the same commands as uploads, in the name of the folder. */
@Component
class FolderIntake implements Intake {

    private static final Caller FOLDER = new Caller("folder", EnumSet.of(Role.UPLOADER), Set.of(), "localhost");

    private final ContentStore store;
    private final Commands commands;
    private final UploadProperties limits;

    FolderIntake(ContentStore store, Commands commands, UploadProperties limits) {
        this.store = store;
        this.commands = commands;
        this.limits = limits;
    }

    @Override
    public Taken take(List<Path> files) throws IOException {
        try (ReceivedUpload upload = new ReceivedUpload(new ArrayList<>(), Hints.NONE, true)) {
            for (int i = 0; i < files.size(); i++) {
                Side side = files.size() == 1 ? Side.ANY : i == 0 ? Side.ZH : Side.EN;
                String refusal = receive(files.get(i), side, upload);
                if (refusal != null) {
                    return new Refused(refusal);
                }
            }
            if (upload.isArchive()) {
                return new Refused(
                        files.get(0).getFileName() + ": an archive (expected: its documents, or an upload of it)");
            }
            return accepted(commands.upload(upload, FOLDER));
        } catch (ErrorResponseException e) {
            throw new UnavailableException(String.valueOf(e.getBody().getDetail()), e);
        }
    }

    private static Taken accepted(ResponseEntity<DocumentAnswer> answer) {
        DocumentAnswer document = Objects.requireNonNull(answer.getBody());
        return new Accepted(document.id(), document.revision(), document.status());
    }

    /** Why not; null if the file was received. */
    private @Nullable String receive(Path file, Side side, ReceivedUpload upload) throws IOException {
        String name = FileNames.clean(file.getFileName().toString());
        long size = Files.size(file);
        if (size == 0 || size > limits.maxFileSize().toBytes()) {
            return name + ": " + size + " bytes (expected: 1 to "
                    + limits.maxFileSize().toBytes() + ", duizhao.upload.max-file-size)";
        }
        Path copy = Files.copy(file, store.newIncomingFile(), StandardCopyOption.REPLACE_EXISTING);
        MediaTypes.Detected type = MediaTypes.detect(copy, name);
        upload.files()
                .add(new ReceivedFile(
                        copy, new SourceFile(side, name, type.mediaType(), Files.size(copy), Digest.of(copy))));
        return type.supported() ? null : name + ": " + type.refusal();
    }
}
