package org.duizhao.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person may say of an issue. */
public enum IssueState {
    /** Nobody has decided, or somebody has taken a decision back. */
    OPEN,
    /** Nothing is wrong. */
    FALSE_ALARM,
    /** It is wrong and has to be mended. */
    TO_FIX,
    /** It was mended in the files that the document was made of. */
    FIXED,
    /** It is wrong and stays. */
    ACCEPTED;

    private static final Map<String, IssueState> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IssueState::code, Function.identity()));

    /** As it is on the wire: {@code false-alarm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of that code, or null if there is none. */
    public static @Nullable IssueState of(String code) {
        return BY_CODE.get(code);
    }

    /** All codes, for messages: {@code open, false-alarm, …}. */
    public static String codes() {
        return Arrays.stream(values()).map(IssueState::code).collect(Collectors.joining(", "));
    }
}
