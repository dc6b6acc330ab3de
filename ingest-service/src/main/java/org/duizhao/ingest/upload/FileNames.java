package org.duizhao.ingest.upload;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** File names as uploaders give them, made harmless to show and to save under. */
final class FileNames {

    private static final int MOST_CHARACTERS = 150;
    private static final int MOST_OF_SUFFIX = 12;
    private static final String UNNAMED = "unnamed";

    private FileNames() {}

    /**
     * The last part of a path, composed (NFC), without control and formatting characters (NUL, line ends, marks that turn
     * the reading direction), without what file systems refuse, and at most 150 characters long; the suffix is kept.
     */
    static String clean(@Nullable String given) {
        if (given == null) {
            return UNNAMED;
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029\\uFFFD]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return clean.isEmpty() ? UNNAMED : shorten(clean);
    }

    /** A path within an archive, to be shown: its parts cleaned, without those that only lead elsewhere. */
    static String shown(String path) {
        return Arrays.stream(path.split("[/\\\\]"))
                .filter(part -> !part.isEmpty() && !part.matches("\\.+"))
                .map(FileNames::clean)
                .collect(Collectors.joining("/"));
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MOST_CHARACTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot > 0 && name.length() - dot <= MOST_OF_SUFFIX ? name.substring(dot) : "";
        int kept = MOST_CHARACTERS - suffix.codePointCount(0, suffix.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + suffix;
    }
}
