package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.FigureChecks;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A document aligned and checked, with the way back from each figure to its place in the file. */
final class CheckedDocument {

    private final List<PlacedText> zh = new ArrayList<>();
    private final List<PlacedText> en = new ArrayList<>();
    private final List<FigurePair> pairs = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private CheckedDocument(List<Paragraph> paragraphs, List<Integer> starts) {
        DocumentAlignment alignment = new ParagraphAligner(List.of()).align(paragraphs);
        for (Bead bead : alignment.beads()) {
            PlacedText chinese = PlacedText.of(alignment.zh(), bead.zh(), "", starts);
            PlacedText english = PlacedText.of(alignment.en(), bead.en(), " ", starts);
            zh.add(chinese);
            en.add(english);
            pairs.add(FigurePair.find(chinese.text(), english.text()));
        }
        FigureChecks.of(pairs).forEach(checks::addAll);
    }

    /** A file that holds both languages. */
    static CheckedDocument of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        add(text, 0, null, paragraphs, starts);
        return new CheckedDocument(paragraphs, starts);
    }

    static CheckedDocument of(String zh, String en) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        add(zh, 0, Language.ZH, paragraphs, starts);
        add(en, 1, Language.EN, paragraphs, starts);
        return new CheckedDocument(paragraphs, starts);
    }

    private static void add(
            String text, int file, @Nullable Language language, List<Paragraph> paragraphs, List<Integer> starts) {
        for (TextFile.Line line : TextFile.lines(text)) {
            if (!line.text().isBlank()) {
                paragraphs.add(Paragraph.of(line.text(), file, language));
                starts.add(line.start());
            }
        }
    }

    List<Check> checks() {
        return checks;
    }

    /** {@code {"start":…,"end":…,"text":…,"value":…,"unit":…}}, offsets in the file. */
    @SuppressWarnings("NullAway") // JSON null is meant
    Map<String, Object> side(Check.Ref ref, Language language) {
        Figure figure = figure(ref, language);
        PlacedText side = (language == Language.ZH ? zh : en).get(ref.pair());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("start", side.place(figure.start()));
        row.put("end", side.place(figure.end() - 1) + 1);
        row.put("text", text(ref, language));
        row.put("value", FigureJson.value(figure));
        row.put("unit", figure.unitCode());
        return row;
    }

    String text(Check.Ref ref, Language language) {
        return figure(ref, language)
                .text(Objects.requireNonNull(pairs.get(ref.pair()).text(language)));
    }

    private Figure figure(Check.Ref ref, Language language) {
        return pairs.get(ref.pair()).side(language).get(ref.figure());
    }
}
