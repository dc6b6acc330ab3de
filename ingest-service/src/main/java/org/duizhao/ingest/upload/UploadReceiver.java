package org.duizhao.ingest.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.duizhao.events.FailureKind;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads a request to its end: files onto the disk of the store, by the server, as they come; then what they are. */
@Component
class UploadReceiver {

    private final ContentStore store;

    UploadReceiver(ContentStore store) {
        this.store = store;
    }

    /**
     * @throws ErrorResponseException 400 or 415
     * @throws org.springframework.web.multipart.MultipartException if the form is too large or broken
     */
    ReceivedUpload receive(MultipartHttpServletRequest request) throws IOException, ServletException {
        request.getMultiFileMap(); // reads the request
        UploadForm form = UploadForm.read(request.getParts());
        ReceivedUpload upload = new ReceivedUpload(new ArrayList<>(), form.hints(), form.anyway());
        boolean complete = false;
        try {
            for (Map.Entry<Side, Part> file : form.files().entrySet()) {
                upload.files().add(received(file.getKey(), file.getValue()));
            }
            complete = true;
            return upload;
        } finally {
            if (!complete) {
                upload.close();
            }
        }
    }

    private ReceivedFile received(Side side, Part part) throws IOException {
        Path path = store.newIncomingFile();
        part.write(path.toString()); // renames
        boolean complete = false;
        try {
            String name = FileNames.clean(part.getSubmittedFileName());
            MediaTypes.Detected type = MediaTypes.detect(path, name);
            boolean archive = side == Side.ANY && type.mediaType().equals(MediaTypes.ZIP);
            if (!archive && !type.supported()) {
                throw Problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        FailureKind.REJECTED_INPUT,
                        part.getName() + ": " + type.refusal());
            }
            SourceFile source = new SourceFile(side, name, type.mediaType(), Files.size(path), Digest.of(path));
            complete = true;
            return new ReceivedFile(path, source);
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }
}
