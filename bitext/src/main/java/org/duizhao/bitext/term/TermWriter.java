package org.duizhao.bitext.term;

import java.io.IOException;
import java.util.List;

/** Writes terms for people (TSV) and for translation tools (TBX-Basic of ISO 30042:2019). */
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

    public static void tbx(List<Term> terms, Appendable out) throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
                  <tbxHeader>
                    <fileDesc><sourceDesc><p>Duizhao: names linked across Chinese and English</p></sourceDesc></fileDesc>
                  </tbxHeader>
                  <text><body>
                """);
        int number = 0;
        for (Term term : terms) {
            out.append("    <conceptEntry id=\"c")
                    .append(String.valueOf(++number))
                    .append("\">\n");
            out.append("      <descrip type=\"subjectField\">")
                    .append(term.type().code())
                    .append("</descrip>\n");
            section("zh", term.zh(), out);
            section("en", term.en(), out);
            out.append("    </conceptEntry>\n");
        }
        out.append("  </body></text>\n</tbx>\n");
    }

    private static void section(String language, List<TermName> names, Appendable out) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        out.append("      <langSec xml:lang=\"").append(language).append("\">\n");
        for (TermName name : names) {
            out.append("        <termSec><term>").append(escaped(name.name())).append("</term></termSec>\n");
        }
        out.append("      </langSec>\n");
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

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    boolean allowed = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                    escaped.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
