package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.LinkedMention;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.ExplainedFigure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.recognizers.Recognition;
import org.duizhao.bitext.recognizers.RecognizedModel;
import org.duizhao.bitext.recognizers.Recognizers;
import org.duizhao.bitext.text.Language;
import org.duizhao.standalone.cli.TextFile.Passage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the figures and entities of a text, a JSON object a line. */
@Command(
        name = "enrich",
        description = "Print the figures and entities of a text as JSON lines.",
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A text file; - for standard input.")
    private String file = "-";

    @Option(names = "--lang", description = "auto (default), zh or en.", paramLabel = "LANG")
    private String language = "auto";

    @Option(names = "--lines", description = "Treat each line as a text of its own.")
    private boolean lines;

    @Option(names = "--numerals", description = "Print every numeral, whatever it stands for.")
    private boolean numerals;

    @Option(
            names = "--recognizers",
            paramLabel = "MODEL",
            description = "Print what the Recognizers-Text suite of this model expects: "
                    + "number, numberrange, ordinal, percent, currency, dimension, age, temperature.")
    private @Nullable String model;

    @Option(names = "--explain", description = "Name the rule behind each figure.")
    private boolean explain;

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    private @Nullable Entities entities;

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    @Override
    public Integer call() throws IOException {
        if (numerals && model != null) {
            throw new ParameterException(commandLine(), "--numerals, --recognizers: both (expected: one of them)");
        }
        Language fixed = fixed();
        RecognizedModel recognized = model == null ? null : model(model);
        entities = gazetteer.entities();
        String text = TextFile.read(file, System.in);
        PrintWriter out = commandLine().getOut();
        if (lines) {
            int number = 1;
            for (TextFile.Line line : TextFile.lines(text)) {
                print(out, line.text(), fixed, recognized, number++);
            }
        } else {
            print(out, text, fixed, recognized, 0);
        }
        out.flush();
        return 0;
    }

    private @Nullable Language fixed() {
        return switch (language) {
            case "auto" -> null;
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default ->
                throw new ParameterException(commandLine(), "--lang: " + language + " (expected: auto, zh or en)");
        };
    }

    private RecognizedModel model(String name) {
        RecognizedModel found = RecognizedModel.of(name);
        if (found == null) {
            throw new ParameterException(
                    commandLine(), "--recognizers: " + name + " (expected: " + RecognizedModel.names() + ")");
        }
        return found;
    }

    private void print(
            PrintWriter out, String text, @Nullable Language fixed, @Nullable RecognizedModel recognized, int line) {
        List<Passage> passages = fixed == null ? TextFile.passages(text) : List.of(new Passage(0, text, fixed));
        if (recognized != null) {
            passages.forEach(passage ->
                    recognitions(passage, recognized).forEach(row -> out.println(JsonLine.of(lined(row, line)))));
        } else if (numerals) {
            passages.forEach(passage -> numerals(passage).forEach(row -> out.println(JsonLine.of(lined(row, line)))));
        } else {
            printFindings(out, passages, line);
        }
    }

    private void printFindings(PrintWriter out, List<Passage> passages, int line) {
        List<Map<String, Object>> rows = new ArrayList<>();
        passages.forEach(passage -> rows.addAll(figures(passage)));
        List<PassagePair> pairs = PassagePair.of(passages);
        List<LinkedPair> linked = new EntityLinker(Objects.requireNonNull(entities))
                .link(pairs.stream().map(PassagePair::texts).toList());
        for (int i = 0; i < pairs.size(); i++) {
            for (Language side : Language.values()) {
                rows.addAll(entities(pairs.get(i).side(side), side, linked.get(i)));
            }
        }
        rows.sort(Comparator.comparingInt(row -> (Integer) Objects.requireNonNull(row.get("start"))));
        rows.forEach(row -> out.println(JsonLine.of(lined(row, line))));
    }

    private static Map<String, Object> lined(Map<String, Object> row, int line) {
        if (line > 0) {
            row.put("line", line);
        }
        return row;
    }

    private List<Map<String, Object>> figures(Passage passage) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (!explain) {
            for (Figure figure : Figures.find(passage.text(), passage.language())) {
                rows.add(FigureJson.row(figure, passage.text(), passage.language(), passage.start()));
            }
            return rows;
        }
        for (ExplainedFigure found : Figures.explain(passage.text(), passage.language())) {
            Map<String, Object> row =
                    FigureJson.row(found.figure(), passage.text(), passage.language(), passage.start());
            row.put("rule", found.rule());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> entities(@Nullable PlacedText side, Language language, LinkedPair pair) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String text = side == null ? null : side.text();
        if (side == null || text == null) {
            return rows;
        }
        for (LinkedMention mention : pair.side(language)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("type", "entity");
            row.put("lang", language.code());
            row.put("start", side.place(mention.start()));
            row.put("end", side.place(mention.end() - 1) + 1);
            row.put("text", text.substring(mention.start(), mention.end()));
            row.put("entityType", mention.type().code());
            row.put("canonical", mention.canonical());
            row.put("nested", mention.nested());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> numerals(Passage passage) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Numeral numeral : Numerals.find(passage.text(), passage.language())) {
            Map<String, Object> row = row("numeral", passage, numeral.start(), numeral.end());
            row.put("value", numeral.value());
            row.put("kind", numeral.kind().name().toLowerCase(Locale.ROOT));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> recognitions(Passage passage, RecognizedModel model) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Recognition found : Recognizers.find(passage.text(), passage.language(), model)) {
            Map<String, Object> row = row(found.typeName(), passage, found.start(), found.end());
            row.put("value", found.value());
            if (found.unit() != null) {
                row.put("unit", found.unit());
            }
            if (found.isoCurrency() != null) {
                row.put("isoCurrency", found.isoCurrency());
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> row(String type, Passage passage, int start, int end) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("lang", passage.language().code());
        row.put("start", passage.start() + start);
        row.put("end", passage.start() + end);
        row.put("text", passage.text().substring(start, end));
        return row;
    }
}
