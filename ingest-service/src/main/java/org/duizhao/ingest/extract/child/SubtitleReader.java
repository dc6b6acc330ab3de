package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.PlainText;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;

/** Subtitles (SubRip, WebVTT): what is said, a paragraph a language and cue, without numbers, times and looks. */
final class SubtitleReader implements DocumentReader {

    private static final Pattern TIMES = Pattern.compile("\\s*(?:\\d+:)?\\d{1,2}:\\d\\d[,.]\\d{1,3}\\s*-->.*");
    private static final Pattern LOOKS = Pattern.compile("<[^>]{0,80}>|\\{[^}]{0,80}}");
    private static final Pattern NO_CUE = Pattern.compile("(?s)(?:WEBVTT|NOTE|STYLE|REGION)\\b.*");

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String text = Charsets.decode(Files.readAllBytes(Path.of(request.path())), request.charset(), output);
        for (String cue : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
            for (String line : spoken(cue)) {
                output.text(Piece.of(Block.Kind.PARAGRAPH, 0, 0, line));
            }
        }
    }

    private static List<String> spoken(String cue) {
        List<String> lines = new ArrayList<>();
        boolean timed = false;
        for (String line : cue.strip().split("\n")) {
            String plain = LOOKS.matcher(line).replaceAll("").strip();
            if (TIMES.matcher(line).matches()) {
                timed = true;
                lines.clear();
            } else if (!plain.isEmpty()) {
                addLine(lines, plain);
            }
        }
        return timed || !NO_CUE.matcher(cue.strip()).matches() && !cue.strip().matches("\\d+") ? lines : List.of();
    }

    /** A line in the language of the one before goes on with it. */
    private static void addLine(List<String> lines, String line) {
        int last = lines.size() - 1;
        if (last >= 0 && PlainText.areOfOneLanguage(lines.get(last), line)) {
            lines.set(last, PlainText.joined(List.of(lines.get(last), line)));
        } else {
            lines.add(line);
        }
    }
}
