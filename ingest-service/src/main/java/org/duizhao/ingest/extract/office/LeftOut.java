package org.duizhao.ingest.extract.office;

import java.util.Map;
import java.util.TreeMap;

/** What a document has and its text has not, counted by kind: hidden-text, deleted-text, picture, comment, … */
public final class LeftOut {

    private final Map<String, Integer> counts = new TreeMap<>();

    public void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** At the end of the document. */
    public void say(Said said) {
        counts.forEach((what, count) -> say(said, what, count));
        int embedded = of("picture") + of("chart") + of("diagram") + of("attachment");
        if (embedded > 0) {
            said.warn("embedded objects: " + embedded + " (not read: images, charts and attached files)");
        }
    }

    /** How many of a kind. */
    public int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    private static void say(Said said, String what, int count) {
        switch (what) {
            case "hidden-text" -> {
                said.warn("hidden text: " + count + " places (not read: what the author has hidden)");
                said.notRead(what, count + " places that are set not to be shown", null);
            }
            case "deleted-text" -> said.notRead(what, count + " tracked deletions, read as if accepted", null);
            case "picture" -> said.notRead(what, count + " in the text; pictures in documents are not read", null);
            case "comments" -> said.notRead("comment", "remarks are no part of the text", null);
            case "equation" -> {
                said.warn("equations: " + count + " (not read: the file has them as objects or pictures)");
                said.notRead(what, count + " whose text the file does not have", null);
            }
            case "attachment" -> said.notRead(what, count + " embedded; not read", null);
            default -> said.notRead(what, count + " not read", null);
        }
    }
}
