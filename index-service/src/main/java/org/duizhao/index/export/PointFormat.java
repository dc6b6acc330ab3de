package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.IndicatorSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Forms in which values of indicators leave: tidy, a value a row, as data frames and pivot tables want them. */
public enum PointFormat {
    CSV(new MediaType("text", "csv")),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    JSONL(new MediaType("application", "jsonl"));

    private final MediaType mediaType;

    PointFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of that word; CSV where there is none. */
    public static PointFormat of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return CSV;
        }
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadQueryException("format: " + word + " (expected: csv, xlsx or jsonl)"));
    }

    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public void write(List<IndicatorSeries> series, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> PointRows.csv(series, out);
            case XLSX -> PointRows.xlsx(series, out);
            case JSONL -> PointRows.jsonLines(series, out);
        }
        out.flush();
    }
}
