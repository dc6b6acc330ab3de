package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.bitext.text.Xml;
import org.duizhao.events.IssuePlace;
import org.duizhao.events.SegmentText;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.entry.ReviewEntry;
import org.jspecify.annotations.Nullable;

/** A page for print with the issues in place: marked in both languages, and told below with what people said of them. */
final class QaWriter implements RecordWriter {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Duizhao 对照: %s</title>
        <style>
        body { font: 11pt/1.5 "Noto Serif", "Noto Serif CJK TC", serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #111; background: #fff }
        h1 { font-size: 1.5rem; margin: 2rem 0 .5rem }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: .3rem 1.5rem; padding: .4rem 0; border-bottom: 1px solid #ddd; break-inside: avoid }
        .pair p { margin: 0 } .missing { color: #777 } ol { grid-column: 1 / -1; margin: .2rem 0 0; padding-left: 1.4rem; font-size: .9em; color: #333 }
        mark { background: #ffe08a; color: inherit; border-bottom: 2px solid #b36b00 } .decided mark { background: #e6e6e6; border-color: #777 }
        .state { font-weight: 600 } .comment { font-style: italic }
        @page { margin: 18mm } @media print { body { margin: 0; max-width: none } mark { print-color-adjust: exact } }
        @media (max-width: 40rem) { .pair { grid-template-columns: 1fr } }
        </style>
        </head>
        <body>
        """;

    private final Writer out;
    private final Titles titles;
    private final Issues issues;
    private final IssueWords words;
    private @Nullable String document;

    /** @param words of the language that it is read in */
    QaWriter(OutputStream out, Titles titles, Issues issues, IssueWords words) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.titles = titles;
        this.issues = issues;
        this.words = words;
        this.out.write(HEAD.replaceFirst("%s", words.language()).replaceFirst("%s", words.label("issues")));
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        if (!entry.documentId().equals(document)) {
            document = entry.documentId();
            out.write("<h1>" + Xml.escape(titles.title(document)) + "</h1>\n");
        }
        List<IssueEntry> found = issues.of(entry);
        boolean decided = !found.isEmpty() && found.stream().noneMatch(Units::isLeft);
        out.write(
                "<div class=\"pair" + (decided ? " decided" : "") + "\" id=\"" + Xml.escape(entry.recordId()) + "\">");
        side("zh", entry.zh(), entry.recordId(), found);
        side("en", entry.en(), entry.recordId(), found);
        told(found);
        out.write("</div>\n");
    }

    private void told(List<IssueEntry> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        out.write("<ol>");
        for (IssueEntry issue : found) {
            ReviewEntry review = issue.held();
            String why = words.why(issue.kind(), issue.reason(), issue.why());
            String carried = review.carried() ? " (" + Xml.escape(words.label("carried")) + ")" : "";
            out.write("<li>" + Xml.escape(words.kind(issue.kind())) + ": " + Xml.escape(why) + " <span class=\"state\">"
                    + Xml.escape(words.state(review.state())) + "</span>" + carried);
            if (review.comment() != null) {
                out.write(" <span class=\"comment\">" + Xml.escape(review.comment()) + "</span>");
            }
            if (review.decider() != null) {
                out.write(" — " + Xml.escape(review.decider()));
            }
            out.write("</li>");
        }
        out.write("</ol>");
    }

    private void side(String language, @Nullable SegmentText side, String record, List<IssueEntry> found)
            throws IOException {
        if (side == null) {
            out.write("<p class=\"missing\">—</p>");
            return;
        }
        String text = side.text();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (IssuePlace place : places(language, record, found)) {
            int start = Math.max(at, Math.min(text.length(), Objects.requireNonNullElse(place.start(), 0)));
            int end = Math.min(text.length(), Objects.requireNonNullElse(place.end(), 0));
            if (end > start) {
                marked.append(Xml.escape(text.substring(at, start)))
                        .append("<mark>")
                        .append(Xml.escape(text.substring(start, end)))
                        .append("</mark>");
                at = end;
            }
        }
        marked.append(Xml.escape(text.substring(at)));
        out.write("<p lang=\"" + language + "\">" + marked + "</p>");
    }

    private static List<IssuePlace> places(String language, String record, List<IssueEntry> found) {
        Stream<IssuePlace> places = found.stream()
                .flatMap(issue -> issue.places().stream())
                .filter(place -> record.equals(place.recordId()) && language.equals(place.language()));
        List<IssuePlace> sorted = new ArrayList<>(places.toList());
        sorted.sort(Comparator.comparing(place -> Objects.requireNonNullElse(place.start(), 0)));
        return sorted;
    }

    @Override
    public void end() throws IOException {
        out.write("</body>\n</html>\n");
        out.flush();
    }
}
