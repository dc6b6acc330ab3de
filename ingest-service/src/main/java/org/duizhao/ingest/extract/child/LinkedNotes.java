package org.duizhao.ingest.extract.child;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Notes of a web page or of a book: a mark in the text links to the note, and the note links back to where the mark is, whatever
 * program wrote them. The mark becomes [1], and the note begins with the same.
 */
final class LinkedNotes {

    private static final Pattern MARK = Pattern.compile("[\\[(（〔]?(\\d{1,3}|[*†‡§])[])）〕]?");
    private static final String LINKS = "a[href^=#]";
    private static final String BLOCKS = "aside, li, p, div, td, dd";
    /** More than a paragraph or two is no note, but a chapter of a table of contents. */
    private static final int LONGEST = 2000;

    private final Map<String, Element> places = new HashMap<>();
    private final Set<Element> notes = new HashSet<>();

    private LinkedNotes(Element page) {
        page.select("[id]").forEach(element -> places.putIfAbsent(element.id(), element));
        page.select("a[name]").forEach(element -> places.putIfAbsent(element.attr("name"), element));
    }

    /** Changes the page; a note's element has the class {@code footnote} afterwards. */
    static void mark(Element page) {
        LinkedNotes linked = new LinkedNotes(page);
        page.select(LINKS).forEach(linked::markOne);
    }

    private void markOne(Element link) {
        Matcher mark = MARK.matcher(link.text().strip());
        boolean isBack = link.parent() == null || link.parents().stream().anyMatch(notes::contains);
        if (!mark.matches() || isBack) {
            return;
        }
        Element note = noteOf(link);
        if (note != null && notes.add(note)) {
            link.text("[" + mark.group(1) + "]");
            number(note, mark.group(1));
        }
    }

    private @Nullable Element noteOf(Element link) {
        Element place = placeOf(link);
        Element note = place == null ? null : place.closest(BLOCKS);
        if (note == null || note.text().length() > LONGEST || link.parents().contains(note)) {
            return null;
        }
        return note.select(LINKS).stream().anyMatch(back -> leadsTo(back, link)) ? note : null;
    }

    private @Nullable Element placeOf(Element link) {
        return places.get(link.attr("href").substring(1));
    }

    /** To the mark, or to what stands around it within its paragraph. */
    private boolean leadsTo(Element back, Element mark) {
        Element place = placeOf(back);
        Element paragraph = mark.closest(BLOCKS);
        return place != null
                && (place == mark
                        || place.parents().contains(mark)
                        || mark.parents().contains(place))
                && (paragraph == null || !paragraph.parents().contains(place));
    }

    private static void number(Element note, String mark) {
        note.select(LINKS).remove();
        for (TextNode text : note.nodeStream(TextNode.class).toList()) {
            if (!text.isBlank()) {
                text.text(text.text().replaceFirst("^\\s*[\\[(（〔]?" + Pattern.quote(mark) + "[])）〕.]?\\s+", ""));
                text.text("[" + mark + "] " + text.text().stripLeading());
                break;
            }
        }
        note.attr("class", "footnote");
    }
}
