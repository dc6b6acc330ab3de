package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Chooses the language and goes back to the page: the switch at the top of every page. */
@Controller
final class LanguageController {

    /** A path of this service: neither another host ({@code //host}, {@code /\host}) nor a header of its own. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    private final LocaleResolver languages;

    LanguageController(LocaleResolver languages) {
        this.languages = languages;
    }

    @GetMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(lang);
        if (language != null) {
            languages.setLocale(request, response, language);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(own(to)).build();
    }

    private static URI own(String to) {
        try {
            return OWN_PATH.matcher(to).matches() ? new URI(to) : URI.create("/");
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
