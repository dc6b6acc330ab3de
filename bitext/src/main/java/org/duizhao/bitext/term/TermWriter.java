package org.duizhao.bitext.term;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes terms for people (TSV) and, by {@link TbxWriter}, for translation tools. */
public final class TermWriter {

    private TermWriter() {}

    /** A header, then a line a term: Chinese, English, type, mentions, documents, other names, id. */
    public static void tsv(List<Term> terms, Appendable out) throws IOException {
        out.append("zh\ten\ttype\tzhCount\tenCount\tdocuments\totherZh\totherEn\tcanonical\n");
        for (Term term : terms) {
            out.append(String.join(
                            "\t",
                            first(term.zh()),
                            first(term.en()),
                            term.type().code(),
                            String.valueOf(count(term.zh())),
                            String.valueOf(count(term.en())),
                            String.valueOf(term.documents()),
                            others(term.zh()),
                            others(term.en()),
                            term.canonical()))
                    .append('\n');
        }
    }

    /** All terms as a TBX document. */
    public static void tbx(List<Term> terms, Writer out) throws IOException {
        TbxWriter writer = new TbxWriter(out);
        writer.start();
        for (Term term : terms) {
            writer.concept(term.type(), names(term.zh()), names(term.en()));
        }
        writer.end();
    }

    private static List<String> names(List<TermName> names) {
        return names.stream().map(TermName::name).toList();
    }

    private static String first(List<TermName> names) {
        return names.isEmpty() ? "" : names.get(0).name();
    }

    private static int count(List<TermName> names) {
        return names.stream().mapToInt(TermName::count).sum();
    }

    private static String others(List<TermName> names) {
        return String.join("|", names.stream().skip(1).map(TermName::name).toList());
    }
}
