package org.duizhao.bitext.recognizers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The models of the suites. */
public enum RecognizedModel {
    NUMBER,
    NUMBERRANGE,
    ORDINAL,
    PERCENT,
    CURRENCY,
    DIMENSION,
    AGE,
    TEMPERATURE;

    /** The model of that name in lower case, or null. */
    public static @Nullable RecognizedModel of(String name) {
        return Arrays.stream(values())
                .filter(model -> model.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    public static String names() {
        return Arrays.stream(values())
                .map(model -> model.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
