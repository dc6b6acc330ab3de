package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.segment.LanguageRuns;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A plain text file as lines. Lines end at \n only, and a blank line is a line.
 */
record LineFile(Path path, String text, List<Integer> lineStarts, List<String> lines) {

    static LineFile read(Path path) throws IOException {
        String text = TextFile.read(path.toString(), InputStream.nullInputStream());
        List<Integer> starts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            starts.add(at);
            lines.add(text.substring(at, end));
            at = end + 1;
        }
        return new LineFile(path, text, starts, lines);
    }

    /** Tells, on the error stream, of a text in the other language: the files may be swapped. It is aligned all the same. */
    LineFile expected(Language language) {
        Language found = LanguageRuns.of(text);
        if (found != null && found != language) {
            System.err.println("--" + language.code() + ": " + path + " is mostly " + found.code() + " (expected: "
                    + language.code() + "; are the files swapped?)");
        }
        return this;
    }

    /** Each line as a paragraph; a line with tabs as a table row. */
    List<Paragraph> paragraphs(int file, @Nullable Language language) {
        return lines.stream().map(line -> paragraph(line, file, language)).toList();
    }

    private static Paragraph paragraph(String line, int file, @Nullable Language language) {
        if (line.strip().indexOf('\t') < 0) {
            return Paragraph.of(line, file, language);
        }
        List<Span> cells = new ArrayList<>();
        for (int at = 0; at <= line.length(); ) {
            int end = line.indexOf('\t', at);
            end = end < 0 ? line.length() : end;
            cells.add(new Span(at, end));
            at = end + 1;
        }
        return new Paragraph(line, Paragraph.Kind.TABLE_ROW, file, language, cells, null);
    }
}
