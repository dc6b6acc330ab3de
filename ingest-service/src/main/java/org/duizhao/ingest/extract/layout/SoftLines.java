package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;

/** Lines that the author ended within a paragraph. */
final class SoftLines {

    private SoftLines() {}

    /** Each line for itself, but for one that breaks inside a name or a title. */
    static List<String> parted(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\u2028")) {
            int last = lines.size() - 1;
            if (last >= 0 && Continuation.certain(lines.get(last).strip(), line.strip())) {
                lines.set(last, lines.get(last) + "\n" + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The lines of a heading are one, but for those in another language. */
    static List<String> headings(String text) {
        List<String> headings = new ArrayList<>();
        for (String line : text.split("\u2028")) {
            int last = headings.size() - 1;
            if (line.isBlank()) {
                continue;
            }
            if (last >= 0 && !Chars.changesScript(headings.get(last), line)) {
                headings.set(last, headings.get(last) + "\u2028" + line);
            } else {
                headings.add(line);
            }
        }
        return headings;
    }
}
