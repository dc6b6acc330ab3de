package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.recognizers.Recognition;
import org.duizhao.bitext.recognizers.RecognizedModel;
import org.duizhao.bitext.recognizers.Recognizers;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no report holds: quadratic time on these texts would be hours. */
class AnyInputTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String[] PIECES = {
        "one ",
        "half ",
        "a ",
        "million ",
        " percent",
        "minus ",
        "https://",
        "in ",
        "Phase II",
        "January ",
        "1,1",
        "1.11",
        "1e",
        "^-",
        "亿",
        "一",
        "百分之",
        "分之",
        "第",
        "二〇二四",
        "多",
        "以上",
        "年",
        "个",
        "成",
        "又",
        "(",
        "]",
        "“",
        "$",
        "-",
        " ",
        "\n",
        "7",
        "公元前",
        "September 1",
        " to 3",
        " BC",
        "月1日至",
        "\u202E",
        "\u200F"
    };

    @ParameterizedTest
    @ValueSource(strings = {"7", "0123456789", "７", "亿"})
    void aMegabyteOfDigitsIsReadInLinearTime(String piece) {
        readAll(piece.repeat(MEGABYTE / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1", "1.111", "1.1", "1/2", "1 ", "一", "两", "百分之", "twenty-"})
    void repeatedNumbersAreReadInLinearTime(String piece) {
        readAll(piece.repeat(MEGABYTE / 16 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "1\uD83D", "一\uDE00"})
    void loneSurrogatesAreRead(String piece) {
        readAll(piece.repeat(5_000));
    }

    @Test
    void anyUnicodeIsRead() {
        Random random = new Random(20261127);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) random.nextInt(1 << 16)).append(PIECES[random.nextInt(PIECES.length)]);
            }
            readAll(text.toString());
        }
    }

    @Test
    void anyPieceMayEndAText() {
        for (String first : PIECES) {
            for (String last : PIECES) {
                readAll(first + last);
            }
        }
    }

    private static void readAll(String text) {
        for (Language language : Language.values()) {
            inOrder(
                    text,
                    Numerals.find(text, language).stream()
                            .map(AnyInputTest::span)
                            .toList());
            inOrder(
                    text,
                    Figures.find(text, language).stream()
                            .map(AnyInputTest::span)
                            .toList());
            for (RecognizedModel model : RecognizedModel.values()) {
                inOrder(
                        text,
                        Recognizers.find(text, language, model).stream()
                                .map(AnyInputTest::span)
                                .toList());
            }
        }
        FigurePair pair = FigurePair.find(text, text);
        long statements = pair.zh().stream().filter(Figure::isStatement).count()
                + pair.en().stream().filter(Figure::isStatement).count();
        List<Check> checks = FigureChecks.of(List.of(pair)).get(0);
        assertThat(checks.stream()
                        .flatMap(check ->
                                Stream.of(new Side(Language.ZH, check.zh()), new Side(Language.EN, check.en())))
                        .filter(side -> side.ref() != null)
                        .distinct())
                .hasSize((int) statements);
    }

    /** One side of a check; the parts of a ratio share one figure of the other language. */
    private record Side(Language language, Check.@Nullable Ref ref) {}

    private static int[] span(Numeral numeral) {
        return new int[] {numeral.start(), numeral.end()};
    }

    private static int[] span(Figure figure) {
        return new int[] {figure.start(), figure.end()};
    }

    private static int[] span(Recognition found) {
        return new int[] {found.start(), found.end()};
    }

    private static void inOrder(String text, List<int[]> spans) {
        int last = 0;
        for (int[] span : spans) {
            if (span[0] < last || span[1] <= span[0] || span[1] > text.length()) {
                assertThat(span)
                        .as("span in order and inside the text: %s", text)
                        .isNull();
            }
            last = span[1];
        }
    }
}
