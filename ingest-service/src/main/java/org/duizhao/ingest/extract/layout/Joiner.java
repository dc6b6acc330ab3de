package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph: nothing between Han, one space between Latin words, and a hyphen that only broke a
 * word taken out. Whether it did, the rest of the document tells: government-\nsubsidized keeps its hyphen where
 * "government" and "subsidized" stand alone elsewhere, or where the compound does.
 */
public final class Joiner {

    /** Of Latin letters: only such words are broken with a hyphen. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00C0-\\u024F]+(?:-[A-Za-z\\u00C0-\\u024F]+)*");

    private static final String HYPHENS = "-\u2010\u00AD";
    private static final Pattern BROKEN = Pattern.compile("(\\p{IsLatin}+(?:-\\p{IsLatin}+)*)[-\u2010\u00AD]$");
    private static final Pattern REST = Pattern.compile("^(\\p{IsLatin}+)(-\\p{IsLatin})?");

    /** More lines than this share end in a hyphen only where words are broken: compounds alone do not come to that. */
    private static final double BREAKS_WORDS = 0.04;

    private final Set<String> words = new HashSet<>();
    private final boolean breaksWords;

    /** @param lines of the whole document, which teach the words that it uses */
    public Joiner(Iterable<String> lines) {
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (String line : lines) {
            learn(line);
            count++;
            if (HYPHENS.indexOf(Chars.last(line)) >= 0 && BROKEN.matcher(line).find()) {
                broken.add(line);
            }
        }
        this.breaksWords = broken.size() > BREAKS_WORDS * count;
    }

    private void learn(String line) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            boolean broken = matcher.end() == line.length() - 1 && line.endsWith("-");
            if (!broken && matcher.start() > 0) {
                String word = matcher.group().toLowerCase(Locale.ROOT);
                words.add(word);
                words.addAll(List.of(word.split("-")));
            }
        }
    }

    /** The paragraph so far with a line added. */
    public String join(String paragraph, String line) {
        if (paragraph.isEmpty() || line.isEmpty()) {
            return paragraph + line;
        }
        Matcher broken = BROKEN.matcher(paragraph);
        Matcher rest = REST.matcher(line);
        if (broken.find() && rest.find()) {
            boolean keep =
                    paragraph.endsWith("-") && (rest.group(2) != null || keepsHyphen(broken.group(1), rest.group(1)));
            return keep ? paragraph + line : paragraph.substring(0, paragraph.length() - 1) + line;
        }
        return paragraph + separator(Chars.last(paragraph), Chars.first(line)) + line;
    }

    private boolean keepsHyphen(String left, String right) {
        String lowerLeft = left.toLowerCase(Locale.ROOT);
        String lowerRight = right.toLowerCase(Locale.ROOT);
        if (words.contains(lowerLeft + "-" + lowerRight) || left.contains("-")) {
            return true;
        }
        if (words.contains(lowerLeft + lowerRight)) {
            return false;
        }
        if (Character.isUpperCase(right.charAt(0)) || Compounds.isCompound(left, right)) {
            return true;
        }
        return !breaksWords || words.contains(lowerLeft) && words.contains(lowerRight);
    }

    /** Between Latin and Han nothing either: a wrapped line does not say whether there was a space. */
    private static String separator(int last, int first) {
        boolean both = !Chars.isCjk(last) && !Chars.isCjk(first);
        if (!both) {
            return "";
        }
        boolean dash = last == '—' || first == '—' || last == '–';
        return dash || last == '/' ? "" : " ";
    }
}
