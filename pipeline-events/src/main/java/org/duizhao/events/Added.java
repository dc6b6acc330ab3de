package org.duizhao.events;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list or map that came to an event after its first version: it is left out of the JSON where it is empty, and
 * messages of before, which lack it, are read as empty. The compact constructor copies it with {@link Copy}.
 */
@JacksonAnnotationsInside
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface Added {

    /** Immutable copies in which nothing is missing. */
    final class Copy {

        private Copy() {}

        static <T> List<T> of(@Nullable List<T> values) {
            return values == null ? List.of() : List.copyOf(values);
        }

        static <V> Map<String, V> of(@Nullable Map<String, V> values) {
            return values == null ? Map.of() : Map.copyOf(values);
        }
    }
}
