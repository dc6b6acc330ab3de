package org.duizhao.standalone.client;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to send as one document.
 *
 * @param files by part: {@code file}, or {@code zh} and {@code en}
 * @param hints title, series, year, language, charset; those that are given
 */
public record Upload(Map<String, Path> files, Map<String, String> hints) {

    public static Upload of(Path file, Map<String, String> hints) {
        return new Upload(Map.of("file", file), hints);
    }

    public static Upload pair(Path zh, Path en, Map<String, String> hints) {
        return new Upload(Map.of("zh", zh, "en", en), hints);
    }

    /** The name or names of what is sent. */
    public String label() {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> String.valueOf(entry.getValue().getFileName()))
                .reduce((en, zh) -> zh + " + " + en)
                .orElse("");
    }
}
