package org.duizhao.bitext.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.claim.ClaimWords.Role;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/**
 * The words that say what each figure of a text belongs to: those of its item of an enumeration, and where it names
 * nothing those before it, up to another figure of the same kind. Words of change and the figures themselves are left out.
 */
public final class Owners {

    private static final int LONGEST = 120;
    /** What parts the items of an English enumeration, beside commas. */
    private static final Pattern EN_JOINT = Pattern.compile(" (?:and|while|but|whereas|against|plus|compared with) ");

    private static final Pattern ZH_JOINT = Pattern.compile("[、和而但及与]");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN = Pattern.compile("[一-鿿]{2}");

    /** Of the words of change, wherever they stand. */
    private static final Role[] CHANGES = Stream.concat(
                    Arrays.stream(Moves.BEFORE), Stream.of(Role.AFTER_INCREASE, Role.AFTER_DECREASE))
            .toArray(Role[]::new);

    private final String text;
    private final boolean zh;
    private final ClaimWords words;
    private final List<Figure> figures;
    private final char[] bare;

    private Owners(String text, Language language, List<Figure> figures) {
        this.text = Folding.fold(text);
        this.figures = figures;
        zh = language == Language.ZH;
        words = ClaimWords.of(language);
        bare = this.text.toCharArray();
        figures.forEach(figure -> blank(figure.start(), figure.end()));
        for (int i = 0; i < bare.length; i++) {
            Found word = words.at(this.text, i, CHANGES);
            boolean single = word != null && zh && word.end() - word.start() == 1;
            if (word != null && !single) {
                if (word.role() != Role.NOTHING) {
                    blank(word.start(), word.end());
                }
                i = word.end() - 1;
            }
        }
    }

    /** One text for each figure, in their order; empty where nothing says it. */
    public static List<String> of(String text, Language language, List<Figure> figures) {
        Owners all = new Owners(text, language, figures);
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            owners.add(figures.get(i).isStatement() ? all.owner(i) : "");
        }
        return List.copyOf(owners);
    }

    private void blank(int from, int to) {
        for (int i = from; i < Math.min(to, bare.length); i++) {
            bare[i] = '\u0001';
        }
    }

    private String owner(int i) {
        Figure figure = figures.get(i);
        int floor = floor(i);
        int start = left(
                figure.start(), Math.max(floor, i == 0 ? 0 : figures.get(i - 1).end()));
        int end = right(figure.end(), i);
        while (!names(start, end) && start > floor) {
            start = left(start - 1, floor);
        }
        return names(start, end) ? new String(bare, start, end - start).replace('\u0001', ' ') : "";
    }

    private boolean names(int from, int to) {
        Matcher name = (zh ? HAN : LETTERS).matcher(new String(bare, from, to - from));
        return name.find();
    }

    /** Behind the last figure of that kind, at most a sentence back. */
    private int floor(int i) {
        Figure figure = figures.get(i);
        int floor = Math.max(0, figure.start() - LONGEST);
        for (int at = i - 1; at >= 0 && figures.get(at).end() > floor; at--) {
            if (figures.get(at).kind().equals(figure.kind())) {
                floor = Math.max(floor, figures.get(at).end());
            }
        }
        for (int at = floor; at < figure.start(); at++) {
            floor = Clause.isStop(text, at) ? at + 1 : floor;
        }
        return Math.min(floor, figure.start());
    }

    private int left(int from, int floor) {
        int at = from;
        while (at > floor && !parts(at - 1)) {
            at--;
        }
        return at;
    }

    private int right(int from, int i) {
        int ceiling = Math.min(text.length(), from + LONGEST);
        ceiling = i + 1 < figures.size() ? Math.min(ceiling, figures.get(i + 1).start()) : ceiling;
        int at = from;
        while (at < ceiling && !parts(at)) {
            at++;
        }
        return Math.max(at, from);
    }

    private boolean parts(int i) {
        if (Clause.isBreak(text, i, false)) {
            return true;
        }
        return zh
                ? ZH_JOINT.matcher(text).region(i, i + 1).matches()
                : text.charAt(i) == ' '
                        && EN_JOINT.matcher(text).region(i, text.length()).lookingAt();
    }
}
