package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.duizhao.bitext.align.TmxWriter;
import org.duizhao.bitext.align.WordLink;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.WrittenChinese;
import org.duizhao.bitext.text.Xml;
import org.duizhao.events.Engine;

/** How an alignment is written; the names are those of {@code --format}. */
enum BeadFormat {
    /** One JSON object a bead. */
    jsonl {
        @Override
        void write(AlignedText aligned, Writer out) throws IOException {
            for (AlignedText.Row row : aligned.rows()) {
                out.append("{\"zh\":")
                        .append(numbers(row.zh()))
                        .append(",\"en\":")
                        .append(numbers(row.en()));
                out.append(",\"score\":").append(score(row.bead().score()));
                if (!row.zhSpans().isEmpty() || !row.enSpans().isEmpty()) {
                    out.append(",\"zhSpans\":").append(spans(row.zhSpans()));
                    out.append(",\"enSpans\":").append(spans(row.enSpans()));
                }
                if (!row.bead().why().isEmpty()) {
                    out.append(",\"why\":").append(why(row.bead().why()));
                }
                out.append("}\n");
            }
        }
    },
    /** Score, Chinese, English. */
    tsv {
        @Override
        void write(AlignedText aligned, Writer out) throws IOException {
            for (AlignedText.Row row : aligned.rows()) {
                out.append(score(row.bead().score())).append('\t');
                out.append(oneField(row.zhText()))
                        .append('\t')
                        .append(oneField(row.enText()))
                        .append('\n');
            }
        }
    },
    /** TMX 1.4b: the beads of two sides. */
    tmx {
        @Override
        void write(AlignedText aligned, Writer out) throws IOException {
            TmxWriter tmx = new TmxWriter(out);
            tmx.start(Engine.version());
            WrittenChinese chinese = new WrittenChinese("");
            for (AlignedText.Row row : aligned.rows()) {
                if (!row.zh().isEmpty() && !row.en().isEmpty()) {
                    double confidence = Math.round(row.bead().score() * 1000) / 1000.0;
                    String language = chinese.next(row.zhText());
                    tmx.unit(new TmxWriter.Unit(null, language, row.zhText(), row.enText(), confidence, ""));
                }
            }
            tmx.end();
        }
    },
    /** A page to read, side by side. */
    html {
        @Override
        void write(AlignedText aligned, Writer out) throws IOException {
            out.append("""
                    <!DOCTYPE html>
                    <html lang="zh"><head><meta charset="utf-8"><title>Duizhao</title><style>
                    body{font-family:sans-serif;margin:2em auto;max-width:75em}
                    table{border-collapse:collapse;width:100%}
                    td{border-top:1px solid #ccc;padding:.4em;vertical-align:top;width:47%}
                    td.score{width:6%;color:#666}tr.doubt td{background:#fff4e0}p{color:#666;font-size:80%;margin:.3em 0}
                    </style></head><body><table>
                    """);
            for (AlignedText.Row row : aligned.rows()) {
                out.append(row.bead().score() < 0.5 ? "<tr class=\"doubt\">" : "<tr>");
                out.append("<td>").append(Xml.escape(row.zhText())).append("</td><td lang=\"en\">");
                out.append(Xml.escape(row.enText()))
                        .append(links(row.bead().why()))
                        .append("</td><td class=\"score\">");
                out.append(score(row.bead().score())).append("</td></tr>\n");
            }
            out.append("</table></body></html>\n");
        }
    };

    abstract void write(AlignedText aligned, Writer out) throws IOException;

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.toString().replace(" ", "");
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(s -> "[" + s.start() + "," + s.end() + "]")
                .toList()
                .toString()
                .replace(" ", "");
    }

    private static String why(List<WordLink> links) {
        return "[" + String.join(",", links.stream().map(BeadFormat::link).toList()) + "]";
    }

    private static String link(WordLink link) {
        return "{\"zh\":\"%s\",\"en\":\"%s\",\"from\":\"%s\",\"weight\":%s}"
                .formatted(
                        quoted(link.zh()),
                        quoted(link.en()),
                        link.origin().name().toLowerCase(Locale.ROOT),
                        score(link.weight()));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static String oneField(String text) {
        return text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
    }

    private static String links(List<WordLink> links) {
        if (links.isEmpty()) {
            return "";
        }
        List<String> words = links.stream()
                .map(l -> l.zh() + " " + l.en() + " (" + l.origin().name().toLowerCase(Locale.ROOT) + ")")
                .toList();
        return "<p>" + Xml.escape(String.join(", ", words)) + "</p>";
    }
}
