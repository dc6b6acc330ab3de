package org.duizhao.index.console;

import org.duizhao.index.query.IngestProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where files are dropped; the browser itself sends them to ingest-service. */
@Controller
final class UploadController {

    private final IngestProperties ingest;

    UploadController(IngestProperties ingest) {
        this.ingest = ingest;
    }

    @GetMapping("/upload")
    String upload(Model model) {
        model.addAttribute("documents", ingest.url().resolve("/api/documents"));
        return "upload";
    }
}
