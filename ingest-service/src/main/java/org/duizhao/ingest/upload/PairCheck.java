package org.duizhao.ingest.upload;

import java.util.List;
import java.util.Set;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.FileLanguage;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Two files that their bytes show to be no pair, told before they are stored; {@code anyway} sends them all the same. */
@Component
class PairCheck {

    /** What is read within milliseconds. Of other types extraction tells it later. */
    private static final Set<String> QUICK =
            Set.of(MediaTypes.TEXT, MediaTypes.MARKDOWN, MediaTypes.CSV, MediaTypes.HTML, MediaTypes.XHTML);

    private final Extractor extractor;

    PairCheck(Extractor extractor) {
        this.extractor = extractor;
    }

    /** @throws ErrorResponseException 409 */
    void check(ReceivedUpload upload) {
        if (upload.files().size() < 2 || upload.anyway()) {
            return;
        }
        ReceivedFile zh = upload.files().get(0);
        ReceivedFile en = upload.files().get(1);
        if (zh.source().sha256().equals(en.source().sha256())) {
            throw conflict("zh, en: the same file");
        }
        boolean quick = List.of(zh, en).stream()
                .allMatch(file -> QUICK.contains(file.source().mediaType()));
        String language = quick ? language(zh) : "";
        if (!language.isEmpty() && language.equals(language(en))) {
            throw conflict("zh, en: both " + (language.equals("zh") ? "Chinese" : "English"));
        }
    }

    private static ErrorResponseException conflict(String what) {
        return Problems.of(
                HttpStatus.CONFLICT,
                FailureKind.REJECTED_INPUT,
                what
                        + " (expected: the Chinese and the English file of a report; anyway=true sends them all the same)");
    }

    /** Empty where it is not one language. */
    private String language(ReceivedFile file) {
        try {
            String language = FileLanguage.of(extractor, new Source(file.source(), file.path()));
            return language == null ? "" : language;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
