package org.duizhao.bitext.recognizers;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.Figures;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.text.Language;

/** Maps numerals and figures to the names of the suites. */
public final class Recognizers {

    private Recognizers() {}

    public static List<Recognition> find(String text, Language language, RecognizedModel model) {
        boolean chinese = language == Language.ZH;
        return switch (model) {
            case NUMBER -> chinese ? new ChineseSuite(text).numbers() : numerals(text, language, false);
            case PERCENT -> chinese ? new ChineseSuite(text).percentages() : measures(text, language, model);
            case ORDINAL -> numerals(text, language, true);
            default -> chinese ? new ChineseMeasures(text, model).find() : measures(text, language, model);
        };
    }

    private static List<Recognition> numerals(String text, Language language, boolean ordinal) {
        List<Recognition> found = new ArrayList<>();
        for (Numeral numeral : Numerals.find(text, language)) {
            boolean isOrdinal = numeral.kind() == Numeral.Kind.ORDINAL;
            if (isOrdinal == ordinal && numeral.kind() != Numeral.Kind.PERCENT) {
                found.add(new Recognition(
                        numeral.start(),
                        numeral.end(),
                        ordinal ? "ordinal" : "number",
                        Decimals.text(numeral.value()),
                        null,
                        null));
            }
        }
        return found;
    }

    private static List<Recognition> measures(String text, Language language, RecognizedModel model) {
        List<Recognition> found = new ArrayList<>();
        for (Figure figure : Figures.find(text, language)) {
            Recognition recognition = UnitNames.recognition(figure, text, model);
            if (recognition != null) {
                found.add(recognition);
            }
        }
        return found;
    }
}
