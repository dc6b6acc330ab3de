package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.layout.PlainText;
import org.duizhao.ingest.extract.layout.Raised;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;

/** Markdown: headings and table rows by their marks, the rest as plain text without emphasis and link targets. */
final class MarkdownReader implements DocumentReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern RULER = Pattern.compile("^[\\s|:-]*-[\\s|:-]*$");
    private static final Pattern SCRIPT = Pattern.compile("<(sup|sub)>([^<]{1,8})</\\1>");

    private final StringBuilder plain = new StringBuilder();
    private int tables;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String text = Charsets.decode(Files.readAllBytes(Path.of(request.path())), request.charset(), output);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; ) {
            i = readFrom(i, lines, output);
        }
        flush(output);
    }

    /** Reads a line, or a table, and says where the next begins. */
    private int readFrom(int i, String[] lines, Output output) throws Refusal {
        Matcher heading = HEADING.matcher(lines[i]);
        if (heading.matches()) {
            flush(output);
            output.text(Piece.of(Block.Kind.HEADING, heading.group(1).length(), 0, unmarked(heading.group(2))));
            return i + 1;
        }
        boolean ruled = i + 1 < lines.length && lines[i].contains("|") && isRuler(lines[i + 1]);
        if (ruled || ROW.matcher(lines[i]).matches()) {
            flush(output);
            return readTable(i, lines, ruled, output);
        }
        if (!RULER.matcher(lines[i]).matches() && !lines[i].startsWith("```")) {
            plain.append(unmarked(lines[i])).append('\n');
        }
        return i + 1;
    }

    private static boolean isRuler(String line) {
        return line.contains("|") && RULER.matcher(line).matches();
    }

    private int readTable(int from, String[] lines, boolean ruled, Output output) throws Refusal {
        int table = ++tables;
        int i = from;
        while (i < lines.length
                && (ruled ? lines[i].contains("|") : ROW.matcher(lines[i]).matches())) {
            if (!RULER.matcher(lines[i]).matches()) {
                List<String> cells = cells(lines[i]);
                output.text(Piece.row(0, cells).at(new Piece.Place(table, ruled && i == from, places(cells.size()))));
            }
            i++;
        }
        return i;
    }

    private static List<CellPlace> places(int count) {
        List<CellPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new CellPlace(i, 1, 1));
        }
        return places;
    }

    private static List<String> cells(String line) {
        Matcher row = ROW.matcher(line);
        String inside = row.matches() ? row.group(1) : line;
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1))
                .map(cell -> unmarked(cell.strip().replace("\\|", "|")))
                .toList();
    }

    private void flush(Output output) throws Refusal {
        output.texts(PlainText.pieces(plain.toString()));
        plain.setLength(0);
    }

    private static String unmarked(String line) {
        String raised = SCRIPT.matcher(line)
                .replaceAll(m -> Matcher.quoteReplacement(Raised.after(
                        line.substring(0, m.start()), m.group(2), m.group(1).equals("sup"))));
        return raised.replaceAll("!?\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("<br\\s*/?>", " ")
                .replaceAll("(\\*\\*|__)(.+?)\\1", "$2")
                .replaceAll("(?<!\\*)\\*(?!\\s)([^*]+)\\*", "$1")
                .replaceAll("`([^`]+)`", "$1")
                .replaceFirst("^\\s*>\\s?", "");
    }
}
