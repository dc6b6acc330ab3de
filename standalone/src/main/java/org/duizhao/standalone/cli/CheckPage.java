package org.duizhao.standalone.cli;

import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.Issue;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Xml;
import org.jspecify.annotations.Nullable;

/** The findings of a document as one page without scripts, both sides of each beside each other. */
final class CheckPage {

    private static final String HEAD = """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <style>
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #bbb;padding:.5rem;vertical-align:top;text-align:left}
        mark{background:#ffe08a;color:inherit}
        </style></head><body>
        """;

    private final CheckedDocument document;
    private final String summary;
    private final IssueWords words;
    private final StringBuilder rows = new StringBuilder();

    /** @param words of the language that it is read in */
    CheckPage(CheckedDocument document, String summary, IssueWords words) {
        this.words = words;
        this.document = document;
        this.summary = summary;
    }

    void add(Check check) {
        String status = check.status().code();
        String reason = check.reason() == null ? "" : check.reason().code();
        String what = words.label(status) + " " + words.reason("figure", reason);
        Issue.@Nullable Place zh = place(check.zh(), Language.ZH);
        Issue.@Nullable Place en = place(check.en(), Language.EN);
        row(what.strip(), "", check.pair(), zh, en);
    }

    void add(Issue issue) {
        Issue.Place first = issue.places().get(0);
        boolean zh = first.language() == Language.ZH;
        String kind = issue.kind().code();
        row(
                words.heading(kind, issue.reason()),
                words.why(kind, issue.reason(), issue.why()),
                first.pair(),
                zh ? first : null,
                zh ? null : first);
    }

    private Issue.@Nullable Place place(Check.@Nullable Ref ref, Language language) {
        return ref == null ? null : document.placeOf(ref, language);
    }

    private void row(String what, String why, int pair, Issue.@Nullable Place zh, Issue.@Nullable Place en) {
        rows.append("<tr><td>").append(pair).append("</td><td>").append(Xml.escape(what));
        rows.append(why.isEmpty() ? "" : "<br>" + Xml.escape(why)).append("</td>");
        cell("zh", pair, zh, Language.ZH);
        cell("en", pair, en, Language.EN);
        rows.append("</tr>\n");
    }

    private void cell(String lang, int pair, Issue.@Nullable Place place, Language language) {
        rows.append("<td lang=\"").append(lang).append("\">");
        if (place == null) {
            rows.append(Xml.escape(document.text(pair, language)));
        } else {
            String text = document.text(place.pair(), language);
            rows.append(Xml.escape(text.substring(0, place.start())))
                    .append("<mark>")
                    .append(Xml.escape(text.substring(place.start(), place.end())))
                    .append("</mark>")
                    .append(Xml.escape(text.substring(place.end())));
        }
        rows.append("</td>");
    }

    String html() {
        String title = words.label("Check");
        String head = HEAD.replaceFirst("%s", words.language()).replaceFirst("%s", title);
        return head + "<h1>" + title + "</h1><p>" + Xml.escape(summary) + "</p><table><thead><tr><th>"
                + words.label("Record")
                + "<th>" + words.label("Finding") + "<th>" + words.label("Chinese") + "<th>" + words.label("English")
                + "</tr></thead><tbody>\n" + rows + "</tbody></table></body></html>";
    }
}
