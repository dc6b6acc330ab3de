package org.duizhao.bitext.recognizers;

import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/** Finds what the suites' models find, in their spans, names and values. */
public final class Recognizers {

    private Recognizers() {}

    /** In order, without overlaps; offsets are those of {@code text}. */
    public static List<Recognition> find(String text, Language language, RecognizedModel model) {
        return language == Language.ZH ? chinese(text, model) : english(text, model);
    }

    private static List<Recognition> chinese(String text, RecognizedModel model) {
        return switch (model) {
            case NUMBER -> new ZhSuite(text).numbers();
            case PERCENT -> new ZhPercents(text).find();
            case NUMBERRANGE -> new ZhRanges(text).find();
            case ORDINAL -> ordinals(text);
            default -> new ZhMeasures(text, model).find();
        };
    }

    private static List<Recognition> english(String text, RecognizedModel model) {
        return switch (model) {
            case NUMBER -> numbers(text);
            case PERCENT -> new EnPercents(text).find();
            case NUMBERRANGE -> new EnRanges(text).find();
            case ORDINAL -> new EnOrdinalSuite(text).find();
            default -> new EnMeasures(text, model).find();
        };
    }

    private static List<Recognition> ordinals(String text) {
        return named(
                Numerals.find(text, Language.ZH).stream().filter(n -> n.kind() == Numeral.Kind.ORDINAL), "ordinal");
    }

    /** A number that letters are glued to belongs to a measure: 180ml is no number here. */
    private static List<Recognition> numbers(String text) {
        String folded = Folding.fold(text);
        return named(
                new EnNumbers(folded)
                        .find().stream()
                                .filter(number -> number.kind() != Numeral.Kind.ORDINAL)
                                .filter(number -> !isGlued(folded, number.end())),
                "number");
    }

    private static boolean isGlued(String text, int end) {
        return end < text.length() && Character.isDigit(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && c < 0x2E80;
    }

    private static List<Recognition> named(Stream<Numeral> numerals, String type) {
        return numerals.map(numeral -> new Recognition(
                        numeral.start(), numeral.end(), type, Decimals.text(numeral.value()), null, null))
                .toList();
    }
}
