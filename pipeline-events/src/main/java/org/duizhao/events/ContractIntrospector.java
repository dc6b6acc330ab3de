package org.duizhao.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes the JSON reader hold what the records declare: a component that is neither {@code @Nullable} nor {@link Added}
 * must be there and must not be null, so that a broken message fails when it is read and not somewhere behind.
 */
final class ContractIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    private static boolean isRequired(Annotated annotated) {
        AnnotatedType type = annotated.hasAnnotation(Added.class) ? null : declaredType(annotated);
        return type != null && !type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable AnnotatedType declaredType(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getOwner().getMember() instanceof Executable creator) {
            return creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        }
        if (annotated instanceof AnnotatedField field
                && field.getDeclaringClass().isRecord()) {
            return field.getAnnotated().getAnnotatedType();
        }
        return null;
    }
}
