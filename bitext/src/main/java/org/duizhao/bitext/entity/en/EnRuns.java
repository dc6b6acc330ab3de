package org.duizhao.bitext.entity.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.RomanisedNames;
import org.jspecify.annotations.Nullable;

/** Runs of capitalised words with the small words that join them: Ministry of Science and Technology. */
final class EnRuns {

    private static final int LONGEST = 24;
    private static final int LONG_LINE = 40;
    private static final Set<String> DIVISIONS =
            EnWords.words("District County City Town Township Village Prefecture Banner");

    private final List<EnToken> tokens;
    private final String text;
    private final Gazetteer gazetteer;

    EnRuns(String text, List<EnToken> tokens, Gazetteer gazetteer) {
        this.text = text;
        this.tokens = tokens;
        this.gazetteer = gazetteer;
    }

    /** The index after the run that starts with word {@code from}. */
    int end(int from) {
        int last = from;
        while (last - from < LONGEST) {
            int next = next(from, last);
            if (next < 0) {
                break;
            }
            last = next;
        }
        return last + 1;
    }

    /** The index of the next name word of the run, beyond any joint; -1 at its end. */
    private int next(int from, int last) {
        int at = last + 1;
        if (at >= tokens.size() || !touches(last, at)) {
            return -1;
        }
        EnToken token = tokens.get(at);
        if (token.isName()) {
            return EnWords.isDate(token) || isSplit(last, at) ? -1 : at;
        }
        if (token.is(Kind.NUMBER)) {
            return EnWords.takesNumber(tokens.get(last)) ? at : -1;
        }
        if (token.is(Kind.MARK)) {
            if (token.is("&")) {
                return isNameAt(at + 1) ? at + 1 : -1;
            }
            if (token.is("(")) {
                return bracketed(at);
            }
            boolean number = token.is(".") && tokens.get(last).is("No") && at + 1 < tokens.size();
            return number && tokens.get(at + 1).is(Kind.NUMBER) ? at + 1 : -1;
        }
        if (token.is(Kind.POSSESSIVE)) {
            return EnWords.isOwner(tokens.get(last)) && isNameAt(at + 1) ? at + 1 : -1;
        }
        return joined(from, last, at);
    }

    /** China (Yunnan) Pilot Free Trade Zone: the word after the bracket; -1 if the name does not go on there. */
    private int bracketed(int at) {
        boolean place = at + 3 < tokens.size()
                && tokens.get(at + 1).isName()
                && isPlace(at + 1)
                && tokens.get(at + 2).is(")");
        return place && isNameAt(at + 3) ? at + 3 : -1;
    }

    private boolean isNameAt(int i) {
        return i < tokens.size()
                && tokens.get(i).isName()
                && (!EnWords.isNoName(tokens.get(i)) || isNational(i))
                && touches(i - 1, i);
    }

    /** Chinese before another capital: Chinese Academy. */
    boolean isNational(int i) {
        return EnWords.isNational(tokens.get(i))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isName()
                && !EnWords.isNoName(tokens.get(i + 1));
    }

    private int joined(int from, int last, int at) {
        EnToken joint = tokens.get(at);
        int after = at + 1;
        boolean article =
                !joint.is("the") && after < tokens.size() && tokens.get(after).is("the");
        if (article) {
            after++;
        }
        if (!isNameAt(after)) {
            return -1;
        }
        if (joint.is("the")) {
            return tokens.get(last).text().endsWith("ing") && isDocument(from, last) && isNameAt(at + 1) ? at + 1 : -1;
        }
        boolean joins = switch (joint.text()) {
            case "of" -> takesOf(from, last);
            case "for" -> (isHead(last) || hasHead(from, last)) && !isPlace(last);
            case "on" -> EnWords.takesOn(tokens.get(last)) || isDocument(from, last);
            case "in" -> !article && takesIn(from, last, after);
            case "and" -> !article && coordinates(from, last, after);
            default -> false;
        };
        return joins ? after : -1;
    }

    /** Regulations of Guangzhou, Opinions on Accelerating: a document that may go on with what it is about. */
    private boolean isDocument(int from, int last) {
        for (int i = from; i < last; i++) {
            if (EnWords.takesOn(tokens.get(i))
                    && (tokens.get(i + 1).is("of") || tokens.get(i + 1).is("on"))) {
                return true;
            }
        }
        return false;
    }

    /** Plan of Development for Beijing: the head stands before {@code of}. */
    private boolean hasHead(int from, int last) {
        for (int i = from + 1; i < last; i++) {
            if (tokens.get(i).is("of")) {
                return isHead(i - 1);
            }
        }
        return false;
    }

    /** Trade in Services; Demonstration Zone in Caofeidian. */
    private boolean takesIn(int from, int last, int place) {
        String word = tokens.get(last).text();
        if (word.equals("Trade") || word.equals("Investment")) {
            return true;
        }
        return word.equals("Zone")
                && last > from
                && List.of("Demonstration", "Pilot", "Cooperation", "Experimental")
                        .contains(tokens.get(last - 1).text())
                && isPlace(place);
    }

    private boolean takesOf(int from, int last) {
        if (from == last) {
            EnToken only = tokens.get(from);
            boolean sentenceNoun = EnWords.isOpener(only) && !isHead(last);
            return !sentenceNoun && !isPlace(last) && !only.is(Kind.ACRONYM);
        }
        boolean division = DIVISIONS.contains(tokens.get(last).text()) && isPlace(last + 2);
        return division || !isKnownPlace(from, last + 1);
    }

    /** Whether {@code and} joins parts of one name: Economic and Trade Cooperation Zone, but not Pingdu and Laixi. */
    private boolean coordinates(int from, int last, int right) {
        EnToken word = tokens.get(last);
        if (word.is(Kind.ACRONYM) || isPlace(last) || isHead(last) && !EnWords.isModifier(word)) {
            return false;
        }
        if (isPlace(right) || EnWords.takesNumber(tokens.get(right)) || startsOwnName(right)) {
            return false;
        }
        for (int i = from; i < last; i++) {
            if (tokens.get(i).is("of") || tokens.get(i).is("for")) {
                return true;
            }
        }
        int end = right + 1;
        while (end < tokens.size() && end - right < 6 && tokens.get(end).isName() && touches(end - 1, end)) {
            end++;
        }
        return NameEndings.en(texts(right, end)) != null;
    }

    /** Survey Office of: a head of its own before {@code of}. */
    private boolean startsOwnName(int right) {
        for (int i = right;
                i < Math.min(tokens.size() - 1, right + 4) && tokens.get(i).isName();
                i++) {
            if (tokens.get(i + 1).is("of") && i > right && isHead(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isHead(int i) {
        return NameEndings.en(texts(i, i + 1)) != null;
    }

    boolean isPlace(int i) {
        return isKnownPlace(i, i + 1) || RomanisedNames.isName(tokens.get(i).text());
    }

    @Nullable
    KnownEntity known(int from, int to) {
        return gazetteer.en(String.join(" ", texts(from, to)));
    }

    boolean isKnownPlace(int from, int to) {
        KnownEntity known = known(from, to);
        return known != null && known.type() == EntityType.PLACE;
    }

    List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            texts.add(tokens.get(i).text());
        }
        return texts;
    }

    /** A short line ends a name, a long one was broken by the width of a page. */
    boolean touches(int left, int right) {
        int from = tokens.get(left).end();
        int to = tokens.get(right).start();
        int lineEnd = -1;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                if (lineEnd >= 0) {
                    return false;
                }
                lineEnd = i;
            }
        }
        if (to - from > 4) {
            return false;
        }
        return lineEnd < 0
                || lineEnd - text.lastIndexOf('\n', lineEnd - 1) > LONG_LINE
                        && text.lastIndexOf('\n', lineEnd - 1) < lineEnd;
    }

    /** A title in capitals does not go on in a line of words: GOVERNMENT / Delivered at. */
    private boolean isSplit(int left, int right) {
        boolean line = tokens.get(right).opens();
        return line && tokens.get(left).is(Kind.ACRONYM) != tokens.get(right).is(Kind.ACRONYM)
                || line && EnWords.isOpener(tokens.get(right)) && !EnWords.isOwner(tokens.get(right));
    }
}
