package org.duizhao.index.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the API is, to be read and tried; the file that the page shows is a resource. */
@Controller
final class ApiController {

    @GetMapping("/docs")
    String docs() {
        return "docs";
    }
}
