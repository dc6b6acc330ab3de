package org.duizhao.bitext.figure;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rule made a figure, told only while somebody asks. A rule is the method of a reader that makes the draft, and its id
 * says so: {@code zh-tail.fraction}. What each is for, and examples of it, are in {@code rules.tsv} beside the readers.
 */
public final class RuleTrace {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final ThreadLocal<Boolean> ASKED = ThreadLocal.withInitial(() -> false);
    private static final Pattern READER = Pattern.compile("(Zh|En)([A-Z]\\w*)");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private RuleTrace() {}

    /** Does {@code work} with the rule of each draft told. */
    public static <T> T during(Supplier<T> work) {
        ASKED.set(true);
        try {
            return work.get();
        } finally {
            ASKED.remove();
        }
    }

    /** The rule whose method is running; null while nobody asks. */
    static @Nullable String rule() {
        return ASKED.get()
                ? STACK.walk(frames -> frames.filter(frame -> isReader(frame.getDeclaringClass()))
                        .findFirst()
                        .map(RuleTrace::id)
                        .orElse(null))
                : null;
    }

    private static boolean isReader(Class<?> type) {
        return READER.matcher(type.getSimpleName()).matches();
    }

    private static String id(StackWalker.StackFrame frame) {
        String reader =
                READER.matcher(frame.getDeclaringClass().getSimpleName()).replaceFirst("$1-$2");
        String method = LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
        return words(reader) + "." + words(method.equals("<init>") ? "new" : method);
    }

    private static String words(String name) {
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
