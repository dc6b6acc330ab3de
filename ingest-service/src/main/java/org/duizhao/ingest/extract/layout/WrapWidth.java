package org.duizhao.ingest.extract.layout;

import java.util.List;

/** The width at which a text was wrapped. */
final class WrapWidth {

    private static final int WIDEST = 200;
    private static final int NARROWEST = 30;
    private static final int ENOUGH_LINES = 6;

    private WrapWidth() {}

    /** In screen columns; 0 where lines end where paragraphs do. */
    static int of(List<String> lines) {
        List<String> texts = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int widest = texts.stream().mapToInt(Chars::width).max().orElse(0);
        if (widest > WIDEST || widest < NARROWEST || texts.size() < ENOUGH_LINES) {
            return 0;
        }
        long full = texts.stream()
                .filter(line -> Chars.width(line) * 10 >= widest * 8)
                .count();
        long open = texts.stream()
                .filter(line -> Chars.width(line) * 10 >= widest * 8 && !Openings.endsSentence(line))
                .count();
        boolean wrapped = full * 10 >= texts.size() * 4L && open * 10 >= full * 5;
        return wrapped ? widest : 0;
    }
}
