package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.find.CellUnit;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** Changes one number at a time that takes part in a calculation of a right text, in one language, and counts what the check of arithmetic says. */
final class PlantedSums {

    private static final Pattern MARKED = Pattern.compile("\\{([^}]+)\\}");

    /** A line of a text, its marks taken out; {@code marks} are the numbers in it. */
    private record Line(Language language, boolean row, String text, List<Span> marks) {}

    private final List<Line> lines;
    private final Random random = new Random(20261201);
    private final List<String> misses = new ArrayList<>();
    private int planted;
    private int found;
    private final int falseAlarms;

    private PlantedSums(List<Line> lines) {
        this.lines = lines;
        List<Arithmetic.Finding> before = findings(lines);
        falseAlarms = before.size();
        before.forEach(finding -> misses.add("FALSE ALARM " + finding.reason() + " " + finding.why()));
        for (int i = 0; i < lines.size(); i++) {
            for (Span mark : lines.get(i).marks()) {
                plant(i, mark);
            }
        }
    }

    /** A resource beside this class: {@code zh TAB text}, {@code en TAB text}, in turn; a row of a table begins with a bar. */
    static PlantedSums read(String resource) {
        try (InputStream in = Objects.requireNonNull(PlantedSums.class.getResourceAsStream(resource))) {
            return new PlantedSums(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line(line.split("\t")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] columns) {
        boolean row = columns[1].startsWith("| ");
        String marked = row ? columns[1].substring(2).replace(" | ", "\t") : columns[1];
        StringBuilder text = new StringBuilder();
        List<Span> marks = new ArrayList<>();
        Matcher mark = MARKED.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            marks.add(new Span(text.length(), text.length() + mark.group(1).length()));
            text.append(mark.group(1));
            at = mark.end();
        }
        text.append(marked.substring(at));
        return new Line(columns[0].equals("zh") ? Language.ZH : Language.EN, row, text.toString(), marks);
    }

    private void plant(int index, Span mark) {
        Line line = lines.get(index);
        String number = mark.of(line.text());
        String altered = altered(number);
        String text =
                line.text().substring(0, mark.start()) + altered + line.text().substring(mark.end());
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, new Line(line.language(), line.row(), text, List.of()));
        planted++;
        boolean told = findings(changed).stream()
                .flatMap(finding -> finding.places().stream())
                .anyMatch(place -> place.language() == line.language()
                        && place.pair() == index / 2
                        && place.start() < mark.end() + 2
                        && place.end() > mark.start());
        found += told ? 1 : 0;
        if (!told) {
            misses.add("NOT REPORTED " + number + " as " + altered + ": " + text);
        }
    }

    /** Another digit somewhere, or two neighbours swapped; the last place of a rounded number stays, since rounding may explain it. */
    private String altered(String number) {
        String other = NumberWords.another(number);
        if (other != null) {
            return other;
        }
        List<Integer> digits = new ArrayList<>();
        boolean rounded = number.indexOf('.') >= 0 || number.endsWith("000");
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.add(i);
            }
        }
        while (rounded && digits.size() > 1 && number.charAt(digits.get(digits.size() - 1)) == '0') {
            digits.remove(digits.size() - 1);
        }
        if (rounded && digits.size() > 1) {
            digits.remove(digits.size() - 1);
        }
        StringBuilder changed = new StringBuilder(number);
        int at = random.nextInt(digits.size());
        int next = at + 1 < digits.size() ? digits.get(at + 1) : -1;
        boolean swap = next >= 0 && random.nextInt(3) == 0 && number.charAt(next) != number.charAt(digits.get(at));
        if (swap && !(at == 0 && number.charAt(next) == '0')) {
            changed.setCharAt(digits.get(at), number.charAt(next));
            changed.setCharAt(next, number.charAt(digits.get(at)));
        } else {
            int old = number.charAt(digits.get(at)) - '0';
            changed.setCharAt(digits.get(at), (char) ('1' + (old + random.nextInt(8)) % 9));
        }
        return changed.toString();
    }

    private static List<Arithmetic.Finding> findings(List<Line> lines) {
        List<Passage> passages = new ArrayList<>();
        int units = -1;
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            Line zh = lines.get(i);
            Line en = lines.get(i + 1);
            Passage.Form form = zh.row() ? Passage.Form.TABLE_ROW : Passage.Form.TEXT;
            int here = List.of(zh.text().split("\t")).indexOf("单位");
            units = !zh.row() ? -1 : here >= 0 ? here : units;
            passages.add(new Passage(row(zh.text(), units), row(en.text(), units), form, 0.95, List.of()));
        }
        return new Arithmetic(passages, passages.stream().map(FigurePair::of).toList()).find();
    }

    /** As enrich-service gives a row that has a cell for the unit of the others. */
    private static Passage.Side row(String text, int units) {
        String[] cells = text.split("\t");
        if (units < 0 || cells.length <= units) {
            return side(text);
        }
        List<CellUnit> scaled = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < cells.length; i++) {
            scaled.add(new CellUnit(at, at + cells[i].length(), i == units ? "" : cells[units]));
            at += cells[i].length() + 1;
        }
        return new Passage.Side(text, List.of(new Span(0, text.length())), scaled);
    }

    private static Passage.Side side(String text) {
        return new Passage.Side(text, List.of(new Span(0, text.length())), List.of());
    }

    /** What the check of arithmetic says of texts that nothing was planted in. */
    static List<Arithmetic.Finding> untouched(List<FigurePair> pairs) {
        List<Passage> passages = pairs.stream()
                .map(pair -> new Passage(
                        pair.zhText() == null ? null : side(pair.zhText()),
                        pair.enText() == null ? null : side(pair.enText()),
                        Passage.Form.TEXT,
                        0.95,
                        List.of()))
                .toList();
        return new Arithmetic(passages, pairs).find();
    }

    int planted() {
        return planted;
    }

    int found() {
        return found;
    }

    int falseAlarms() {
        return falseAlarms;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "found %d of %d; false alarms %d".formatted(found, planted, falseAlarms);
    }
}
