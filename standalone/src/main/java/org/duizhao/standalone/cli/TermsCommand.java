package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.Sentence;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.term.Term;
import org.duizhao.bitext.term.TermBase;
import org.duizhao.bitext.term.TermWriter;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Prints the termbase of a corpus: which names its two languages have for the same things. */
@Command(
        name = "terms",
        description = "Export the names of bilingual texts as a termbase.",
        mixinStandardHelpOptions = true)
final class TermsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Text files that hold both languages.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--zh", paramLabel = "FILE", description = "A Chinese text; its translation in --en.")
    private List<String> zh = new ArrayList<>();

    @Option(names = "--en", paramLabel = "FILE", description = "An English text, for each --zh.")
    private List<String> en = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "tsv (default) or tbx.")
    private String format = "tsv";

    @Option(names = "--all", description = "Names of one language as well.")
    private boolean all;

    @Option(names = "--index", description = "The names of all documents of a running index-service.")
    private boolean index;

    @Option(names = "--document", paramLabel = "ID", description = "With --index: of this document only.")
    private @Nullable String document;

    @Mixin
    private Addresses addresses = new Addresses();

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        if (zh.size() != en.size() || files.isEmpty() && zh.isEmpty() && !index) {
            throw new ParameterException(
                    commandLine, "files: none or not in pairs (expected: FILE..., as many --en as --zh, or --index)");
        }
        if (!format.equals("tsv") && !format.equals("tbx")) {
            throw new ParameterException(commandLine, "--format: " + format + " (expected: tsv or tbx)");
        }
        EntityLinker linker = new EntityLinker(gazetteer.entities());
        TermBase terms = new TermBase();
        if (index) {
            addIndex(terms);
        }
        for (String file : files) {
            add(paragraphs(TextFile.read(file, System.in), 0, null), linker, terms);
        }
        for (int i = 0; i < zh.size(); i++) {
            List<Paragraph> paragraphs = paragraphs(TextFile.read(zh.get(i), System.in), 0, Language.ZH);
            paragraphs.addAll(paragraphs(TextFile.read(en.get(i), System.in), 1, Language.EN));
            add(paragraphs, linker, terms);
        }
        print(terms.terms().stream().filter(term -> all || term.isBilingual()).toList(), commandLine.getOut());
        return 0;
    }

    private void addIndex(TermBase terms) {
        Map<String, String> query = new LinkedHashMap<>();
        if (document != null) {
            query.put("document", document);
        }
        addresses.index().forEachRecord(query, record -> {
            for (JsonNode entity : record.path("entities")) {
                terms.add(
                        record.path("documentId").asString(),
                        entity.path("canonical").asString(),
                        EntityType.of(entity.path("type").asString()),
                        entity.path("language").asString().equals("zh") ? Language.ZH : Language.EN,
                        entity.path("text").asString(),
                        entity.path("nested").asBoolean());
            }
        });
    }

    private static List<Paragraph> paragraphs(String text, int file, @Nullable Language language) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (TextFile.Line line : TextFile.lines(text)) {
            if (!line.text().isBlank()) {
                paragraphs.add(Paragraph.of(line.text(), file, language));
            }
        }
        return paragraphs;
    }

    private static void add(List<Paragraph> paragraphs, EntityLinker linker, TermBase terms) {
        DocumentAlignment alignment = new ParagraphAligner(List.of()).align(paragraphs);
        List<TextPair> pairs = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            pairs.add(new TextPair(joined(alignment.zh(), bead.zh(), ""), joined(alignment.en(), bead.en(), " ")));
        }
        terms.add(pairs, linker.link(pairs));
    }

    private static @Nullable String joined(List<Sentence> sentences, List<Integer> indexes, String separator) {
        return indexes.isEmpty()
                ? null
                : String.join(
                        separator,
                        indexes.stream().map(i -> sentences.get(i).text()).toList());
    }

    private void print(List<Term> terms, PrintWriter out) throws IOException {
        if (format.equals("tbx")) {
            TermWriter.tbx(terms, out);
        } else {
            TermWriter.tsv(terms, out);
        }
        out.flush();
    }
}
