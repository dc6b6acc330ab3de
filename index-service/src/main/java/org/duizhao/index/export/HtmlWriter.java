package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duizhao.bitext.text.Xml;
import org.duizhao.events.SegmentText;
import org.duizhao.index.entry.RecordEntry;
import org.jspecify.annotations.Nullable;

/** A page for print: the two languages side by side, under the headings of the report. */
final class HtmlWriter implements RecordWriter {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Duizhao 对照</title>
            <style>
            body { font: 11pt/1.5 "Noto Serif", "Noto Serif CJK TC", serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
            h1 { font-size: 1.5rem; margin: 2rem 0 .5rem } h2 { font-size: 1.1rem; margin: 1.5rem 0 .3rem; color: #444 }
            .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; padding: .4rem 0; border-bottom: 1px solid #ddd; break-inside: avoid }
            .pair p { margin: 0 } .missing { color: #777 }
            @page { margin: 18mm } @media print { body { margin: 0; max-width: none } }
            @media (max-width: 40rem) { .pair { grid-template-columns: 1fr; gap: .3rem } }
            </style>
            </head>
            <body>
            """;

    private final Writer out;
    private final Titles titles;
    private @Nullable String document;
    private List<String> section = List.of();

    HtmlWriter(OutputStream out, Titles titles) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.titles = titles;
        this.out.write(HEAD);
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        if (!entry.documentId().equals(document)) {
            document = entry.documentId();
            section = List.of();
            out.write("<h1>" + Xml.escape(titles.title(document)) + "</h1>\n");
            for (String unread : titles.unread(document)) {
                out.write("<p class=\"missing\">Not read 未读取: " + Xml.escape(unread) + "</p>\n");
            }
        }
        if (!entry.section().equals(section)) {
            section = entry.section();
            if (!section.isEmpty()) {
                out.write("<h2>" + Xml.escape(String.join(" / ", section)) + "</h2>\n");
            }
        }
        out.write("<div class=\"pair\" id=\"" + Xml.escape(entry.recordId()) + "\">");
        side("zh", entry.zh());
        side("en", entry.en());
        out.write("</div>\n");
    }

    @Override
    public void end() throws IOException {
        out.write("</body>\n</html>\n");
        out.flush();
    }

    private void side(String language, @Nullable SegmentText side) throws IOException {
        out.write(
                side == null
                        ? "<p class=\"missing\">—</p>"
                        : "<p lang=\"" + language + "\">" + Xml.escape(side.text()) + "</p>");
    }
}
