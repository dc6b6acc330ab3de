package org.duizhao.bitext.entity.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** Things that are called after a place or a person and name none: Brussels sprouts, 法国梧桐. */
public final class Things {

    private static final Trie<Boolean> ZH = phrases(Language.ZH);
    private static final Trie<Boolean> EN = phrases(Language.EN);

    private Things() {}

    private static Trie<Boolean> phrases(Language language) {
        Trie<Boolean> phrases = new Trie<>();
        for (String[] row : WordLists.rows("things.tsv", 2)) {
            if (row[0].equals(language.code())) {
                phrases.add(row[1], true);
            }
        }
        return phrases;
    }

    /**
     * Those of {@code names} that are no part of such a thing, or more than it: 北京烤鸭店.
     *
     * @param given names that stay whatever they are in
     * @param text Chinese folded
     */
    public static List<EntityMention> without(
            List<EntityMention> names, Set<Span> given, String text, Language language) {
        if (names.isEmpty()) {
            return names;
        }
        List<Span> things = language == Language.ZH ? zh(text) : en(text);
        List<EntityMention> kept = new ArrayList<>(names);
        for (Span thing : things) {
            kept.removeIf(name -> isPart(new Span(name.start(), name.end()), thing, given));
        }
        return kept;
    }

    private static boolean isPart(Span name, Span thing, Set<Span> given) {
        return thing.contains(name) && name.length() < thing.length() && !given.contains(name);
    }

    private static List<Span> zh(String text) {
        List<Span> things = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            Trie.Hit<Boolean> hit = ZH.longest(text, at, text.length());
            if (hit != null) {
                things.add(new Span(at, hit.end()));
                at = hit.end() - 1;
            }
        }
        return things;
    }

    private static List<Span> en(String text) {
        List<Span> things = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int length = lower.length() == text.length() ? text.length() : 0;
        for (int at = 0; at < length; at++) {
            boolean starts = Character.isLetter(lower.charAt(at))
                    && (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)));
            Trie.Hit<Boolean> hit = starts ? EN.longest(lower, at, lower.length()) : null;
            int end = hit == null ? at : plural(lower, hit.end());
            if (end > at && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
                things.add(new Span(at, end));
                at = end - 1;
            }
        }
        return things;
    }

    private static int plural(String text, int end) {
        int at = text.startsWith("es", end) && "hsxz".indexOf(text.charAt(end - 1)) >= 0 ? end + 1 : end;
        return at < text.length() && text.charAt(at) == 's' ? at + 1 : end;
    }
}
