package org.duizhao.ingest.upload;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.duizhao.stage.identity.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes documents in. */
@RestController
class UploadController {

    private final UploadGate gate;
    private final UploadReceiver receiver;
    private final Commands commands;
    private final Bundles bundles;
    private final PairCheck pairs;

    UploadController(UploadGate gate, UploadReceiver receiver, Commands commands, Bundles bundles, PairCheck pairs) {
        this.gate = gate;
        this.receiver = receiver;
        this.commands = commands;
        this.bundles = bundles;
        this.pairs = pairs;
    }

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<? extends UploadAnswer> upload(MultipartHttpServletRequest request, Caller caller)
            throws IOException, ServletException {
        try (UploadGate.Passage passage = gate.enter(request.getContentLengthLong());
                ReceivedUpload upload = received(request, passage)) {
            passage.complete();
            pairs.check(upload);
            if (upload.isArchive()) {
                return ResponseEntity.accepted()
                        .body(bundles.upload(upload.files().get(0), upload.hints(), caller));
            }
            ResponseEntity<DocumentAnswer> answer = commands.upload(upload, caller);
            if (answer.getBody() != null && answer.getBody().duplicate()) {
                request.setAttribute(UploadMeters.DUPLICATE, true);
            }
            return answer;
        }
    }

    private ReceivedUpload received(MultipartHttpServletRequest request, UploadGate.Passage passage)
            throws IOException, ServletException {
        if (request.getAttribute(PacedBody.ATTRIBUTE) instanceof PacedBody body) {
            body.listen(passage::arrived);
        }
        return receiver.receive(request);
    }
}
