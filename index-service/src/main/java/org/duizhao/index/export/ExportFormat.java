package org.duizhao.index.export;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The forms in which records can be had. */
public enum ExportFormat {
    TMX("application/x-tmx+xml", "tmx", false),
    XLIFF("application/xliff+xml", "xlf", false),
    TBX("application/x-tbx+xml", "tbx", true),
    CSV("text/csv;charset=UTF-8", "csv", true),
    JSONL("application/jsonl", "jsonl", true),
    HTML("text/html;charset=UTF-8", "html", false),
    QA("text/html;charset=UTF-8", "qa.html", false);

    private final MediaType mediaType;
    private final String suffix;
    private final boolean details;

    ExportFormat(String mediaType, String suffix, boolean details) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.suffix = suffix;
        this.details = details;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** Of the file's name, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** Whether entities, figures and checks are written too. */
    public boolean details() {
        return details;
    }

    /** The word of the query parameter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
