package org.duizhao.bitext.recognizers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The walk over a text that finds its number ranges; the grammar of a language says what starts at a place. */
final class RangeFinder {

    /** The ranges of one language. */
    interface Grammar {

        /** The range, or comparison with one number, that starts at {@code i}; null for none. */
        @Nullable
        NumberRange at(int i);

        /** Where a plain number that starts at {@code i} ends; for none, {@code i} or where to look on. */
        int endOfNumber(int i);
    }

    private final String text;
    private final Grammar grammar;
    private final Pattern joint;

    RangeFinder(String text, Grammar grammar, Pattern joint) {
        this.text = text;
        this.grammar = grammar;
        this.joint = joint;
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            NumberRange range = grammar.at(i);
            if (range != null) {
                range = joined(range);
                found.add(range.recognition());
                i = range.end();
            } else {
                i = Math.max(i + 1, grammar.endOfNumber(i));
            }
        }
        return found;
    }

    private NumberRange joined(NumberRange first) {
        Matcher and = joint.matcher(text).region(first.end(), text.length());
        NumberRange next = and.lookingAt() && and.end() < text.length() ? grammar.at(and.end()) : null;
        NumberRange both = next == null ? null : first.and(next);
        return both == null ? first : both;
    }
}
