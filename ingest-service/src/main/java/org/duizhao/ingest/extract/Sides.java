package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.SourceFile;

/**
 * Whether the two files of a pair hold what their uploader said: sides that are swapped are put right and said; one language
 * twice, the same file twice, and a language that is neither Chinese nor English are said.
 */
final class Sides {

    /** Most of what a file says. */
    private static final double MOST = 0.8;

    private static final int ENOUGH = 8;

    private final List<ExtractedFile> files;
    private final long[] zh;
    private final long[] en;
    private final long[] foreign;
    private final List<String> warnings = new ArrayList<>();

    Sides(List<ExtractedFile> files, List<Block> blocks) {
        this.files = new ArrayList<>(files);
        zh = new long[files.size()];
        en = new long[files.size()];
        foreign = new long[files.size()];
        for (Block block : blocks) {
            long letters = block.text().codePoints().filter(Character::isLetter).count();
            long others = block.text().codePoints().filter(Sides::isForeign).count();
            foreign[block.file()] += others;
            if ("zh".equals(block.language())) {
                zh[block.file()] += letters;
            } else if ("en".equals(block.language())) {
                // A Chinese character says as much as three letters.
                en[block.file()] += letters / 3;
            }
        }
    }

    private static boolean isForeign(int c) {
        return Character.isLetter(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA,
                            KATAKANA,
                            HANGUL,
                            CYRILLIC,
                            ARABIC,
                            HEBREW,
                            THAI,
                            TIBETAN,
                            MONGOLIAN,
                            DEVANAGARI,
                            GREEK -> true;
                    default -> false;
                };
    }

    /** Looks at all files, and puts swapped sides right. */
    void check() {
        for (int i = 0; i < files.size(); i++) {
            checkLanguage(i);
        }
        int first = first(SourceFile.Side.ZH);
        int second = first(SourceFile.Side.EN);
        if (first < 0 || second < 0) {
            return;
        }
        if (files.get(first).sha256().equals(files.get(second).sha256())
                && !isPlaceholder(files.get(first).sha256())) {
            say(first, "wrong-pair: the Chinese and the English file are the same (expected: one of each language)");
        } else if (isEnglish(first) && isChinese(second)) {
            swap();
            say(
                    first,
                    "sides: swapped, the file given as Chinese is English and the other Chinese (read the right way"
                            + " round)");
        } else if (isEnglish(first) || isChinese(second)) {
            String language = isEnglish(first) ? "English" : "Chinese";
            say(first, "wrong-pair: both files are " + language + " (expected: one Chinese, one English)");
        }
    }

    private void checkLanguage(int i) {
        if (foreign[i] > ENOUGH && foreign[i] > (zh[i] + 3 * en[i]) * (1 - MOST)) {
            say(i, "language: neither Chinese nor English for much of the text (expected: one of them)");
        }
    }

    private static boolean isPlaceholder(String sha256) {
        return sha256.chars().allMatch(c -> c == '0');
    }

    private boolean isEnglish(int i) {
        return en[i] > ENOUGH && en[i] >= MOST * (zh[i] + en[i]);
    }

    private boolean isChinese(int i) {
        return zh[i] > ENOUGH && zh[i] >= MOST * (zh[i] + en[i]);
    }

    private int first(SourceFile.Side side) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).side() == side) {
                return i;
            }
        }
        return -1;
    }

    private void swap() {
        files.replaceAll(file -> file.of(
                switch (file.side()) {
                    case ZH -> SourceFile.Side.EN;
                    case EN -> SourceFile.Side.ZH;
                    case ANY -> SourceFile.Side.ANY;
                }));
    }

    private void say(int i, String warning) {
        warnings.add(warning);
        files.set(i, files.get(i).warned(warning));
    }

    List<ExtractedFile> files() {
        return files;
    }

    List<String> warnings() {
        return warnings;
    }
}
