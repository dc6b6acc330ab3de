package org.duizhao.ingest.extract.office;

/**
 * What a paragraph is.
 *
 * @param heading its level, from 1; 0 for none
 * @param contents whether it is an entry of a table of contents
 * @param listed whether it is an item of a list that has bullets or numbers
 */
record ParagraphKind(int heading, boolean contents, boolean listed) {

    /** Puts its text where it belongs, after the number that is shown before it; 第一条 opens a paragraph of a law, 1. an item. */
    void tell(String label, Script content, Script script) {
        if (content.isEmpty()) {
            return;
        }
        boolean item = contents || listed && !label.startsWith("第");
        String tag = heading > 0 ? "h" + Math.min(6, heading) : item ? "li" : "p";
        script.start(tag, contents ? "toc" : "");
        if (!label.isEmpty()) {
            script.text(label);
        }
        script.addAll(content);
        script.end(tag);
    }
}
