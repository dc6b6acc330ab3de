package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.PlainText;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;

/** Markdown: headings and table rows by their marks, the rest as plain text without emphasis and link targets. */
final class MarkdownReader implements DocumentReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern RULER = Pattern.compile("^[\\s|:-]*-[\\s|:-]*$");

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String text = Charsets.decode(Files.readAllBytes(Path.of(request.path())), request.charset(), output);
        StringBuilder plain = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches() || row.matches()) {
                output.texts(PlainText.pieces(plain.toString()));
                plain.setLength(0);
            }
            if (heading.matches()) {
                int level = heading.group(1).length();
                output.text(Piece.of(Block.Kind.HEADING, level, 0, unmarked(heading.group(2))));
            } else if (row.matches() && !RULER.matcher(line).matches()) {
                output.text(Piece.row(
                        0,
                        Arrays.stream(row.group(1).split("\\|", -1))
                                .map(cell -> unmarked(cell.strip()))
                                .toList()));
            } else if (!RULER.matcher(line).matches() && !line.startsWith("```")) {
                plain.append(unmarked(line)).append('\n');
            }
        }
        output.texts(PlainText.pieces(plain.toString()));
    }

    private static String unmarked(String line) {
        return line.replaceAll("!?\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("(\\*\\*|__)(.+?)\\1", "$2")
                .replaceAll("(?<!\\*)\\*(?!\\s)([^*]+)\\*", "$1")
                .replaceAll("`([^`]+)`", "$1")
                .replaceFirst("^\\s*>\\s?", "");
    }
}
