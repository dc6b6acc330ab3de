package org.duizhao.ingest.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.ingest.extract.layout.Glyph;

/** A line that was read, and where its characters stand. */
record ReadLine(TextLine place, List<ReadCharacter> characters) {

    /** The height of a found line over that of its letters. */
    private static final double MARGINS = 1.2;
    /** Of the size of the letters: half of what a Chinese, and a Latin, character is wide at most. */
    private static final double HALF_WIDE = 0.5;

    private static final double HALF_NARROW = 0.35;
    /** Of the size: from the middle of a line down to the foot of its letters. */
    private static final double FOOT = 0.36;

    /** The mean over the characters; 0 without any. */
    double confidence() {
        return characters.stream()
                .mapToDouble(ReadCharacter::confidence)
                .average()
                .orElse(0);
    }

    /** In points; each character has half of the room to its neighbours, but no more than a character has. */
    List<Glyph> glyphs(double scale) {
        double size = size();
        double left = place.middleX() - place.length() / 2;
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            ReadCharacter character = characters.get(i);
            double from = character.middle() - half(i, i - 1, size);
            double to = character.middle() + half(i, i + 1, size);
            glyphs.add(new Glyph(
                    character.text(),
                    (float) ((left + from) * scale),
                    (float) ((place.middleY() + FOOT * size) * scale),
                    (float) (Math.max(1, to - from) * scale),
                    (float) Math.max(1, size * scale),
                    false,
                    (float) character.confidence()));
        }
        return glyphs;
    }

    /** How far a character reaches towards a neighbour: letters of a word, also of a widely set one, touch. */
    private double half(int i, int neighbour, double size) {
        ReadCharacter character = characters.get(i);
        double most = size * (isWide(character) ? HALF_WIDE : HALF_NARROW);
        if (neighbour < 0 || neighbour >= characters.size()) {
            return most;
        }
        ReadCharacter other = characters.get(neighbour);
        double half = Math.abs(other.middle() - character.middle()) / 2;
        return isLetter(character) && isLetter(other) ? half : Math.min(half, most);
    }

    private static boolean isLetter(ReadCharacter character) {
        return !isWide(character) && !character.text().isBlank();
    }

    /** The distance of Chinese characters that follow each other; without them, what the line's height leaves. */
    private double size() {
        double byHeight = place.height() / MARGINS;
        double[] steps = new double[characters.size()];
        int count = 0;
        for (int i = 1; i < characters.size(); i++) {
            if (isHan(characters.get(i - 1)) && isHan(characters.get(i))) {
                steps[count++] =
                        characters.get(i).middle() - characters.get(i - 1).middle();
            }
        }
        if (count < 3) {
            return byHeight;
        }
        Arrays.sort(steps, 0, count);
        return Math.min(byHeight, Math.max(0.6 * byHeight, steps[count / 2]));
    }

    private static boolean isHan(ReadCharacter character) {
        return Character.UnicodeScript.of(character.text().codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Whether a character stands in a square of its own, as Chinese ones and their marks do. */
    static boolean isWide(ReadCharacter character) {
        int first = character.text().codePointAt(0);
        return first >= 0x2e80;
    }
}
