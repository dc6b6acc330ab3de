package org.duizhao.ingest.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.events.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The text of a block: NFC, one line, single spaces, without invisible characters; CJK radicals and Latin ligatures, which
 * some PDFs have instead of the characters, mapped to those; letter-spaced titles closed up. Full-width forms stay.
 *
 * @param original as the file has it, where more than white space at the ends was changed; null otherwise
 */
record CleanText(
        String text, List<TextSpan> cells, @Nullable String original) {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC]"
                    + "|(?=[^\\t\\n\\x0B\\f\\r\\x85])\\p{Cc}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern SPACED_HAN = Pattern.compile("\\p{IsHan}(?: \\p{IsHan}){2,}");
    private static final Pattern SPACED_LATIN =
            Pattern.compile("\\p{Lu}(?: \\p{Lu}){2,}(?:[\\s\\p{Z}]{2,}\\p{Lu}(?: \\p{Lu})*)*");

    static CleanText of(String raw) {
        String spaced = clean(raw);
        String text = closeUp(spaced, raw.strip());
        return new CleanText(
                text, List.of(), text.equals(SPACES.matcher(raw).replaceAll(" ").strip()) ? null : raw.strip());
    }

    /** Cells joined by tabs; an empty cell keeps its place. */
    static CleanText ofCells(List<String> raw) {
        StringBuilder text = new StringBuilder();
        StringBuilder original = new StringBuilder();
        List<TextSpan> cells = new ArrayList<>();
        for (String cell : raw) {
            String separator = cells.isEmpty() ? "" : "\t";
            CleanText clean = of(cell);
            int start = text.append(separator).length();
            text.append(clean.text);
            cells.add(new TextSpan(start, text.length()));
            original.append(separator).append(clean.original == null ? clean.text : clean.original);
        }
        String joined = text.toString();
        return new CleanText(joined, cells, joined.contentEquals(original) ? null : original.toString());
    }

    private static String clean(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String line = SPACES.matcher(visible).replaceAll(" ").strip();
        return Normalizer.normalize(Radicals.mapped(line), Normalizer.Form.NFC);
    }

    /** 政 府 工 作 報 告 is 政府工作報告, and R E P O R T  O N is REPORT ON. */
    private static String closeUp(String text, String raw) {
        if (SPACED_HAN.matcher(text).matches()) {
            return text.replace(" ", "");
        }
        if (SPACED_LATIN.matcher(raw).matches()) {
            return raw.replaceAll("[\\s\\p{Z}]{2,}", "\0").replace(" ", "").replace('\0', ' ');
        }
        return text;
    }
}
