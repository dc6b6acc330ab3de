package org.duizhao.index.console;

import org.duizhao.stage.identity.LoginPage;
import org.duizhao.stage.identity.LoginWays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in; the form goes to the same path, which the service's security takes. */
@Controller
final class LoginController {

    private final LoginWays ways;

    LoginController(LoginWays ways) {
        this.ways = ways;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            Model model) {
        model.addAttribute("next", LoginPage.next(next));
        model.addAttribute("ways", ways);
        model.addAttribute("failed", failed != null);
        model.addAttribute("wait", wait == null ? 0 : wait);
        return "login";
    }
}
