package org.duizhao.events;

import static com.github.victools.jsonschema.generator.Option.ADDITIONAL_FIXED_TYPES;
import static com.github.victools.jsonschema.generator.Option.ALLOF_CLEANUP_AT_THE_END;
import static com.github.victools.jsonschema.generator.Option.DEFINITIONS_FOR_ALL_OBJECTS;
import static com.github.victools.jsonschema.generator.Option.EXTRA_OPEN_API_FORMAT_VALUES;
import static com.github.victools.jsonschema.generator.Option.FLATTENED_ENUMS;
import static com.github.victools.jsonschema.generator.Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES;
import static com.github.victools.jsonschema.generator.Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS;
import static com.github.victools.jsonschema.generator.Option.PLAIN_DEFINITION_KEYS;
import static com.github.victools.jsonschema.generator.Option.SCHEMA_VERSION_INDICATOR;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (draft 7, which AsyncAPI's tools read) made from the records: what a writer of today puts on the wire. */
final class EventSchemas {

    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** The file name of a type's schema in {@code docs/schemas}. */
    static String fileName(EventType type) {
        return type.wireName().substring("org.duizhao.".length()) + ".json";
    }

    static String json(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.eventClass());
        schema.put("title", type.wireName());
        return schema.toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                SchemaVersion.DRAFT_7,
                new OptionPreset(
                        SCHEMA_VERSION_INDICATOR,
                        ADDITIONAL_FIXED_TYPES,
                        ALLOF_CLEANUP_AT_THE_END,
                        EXTRA_OPEN_API_FORMAT_VALUES,
                        NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        DEFINITIONS_FOR_ALL_OBJECTS,
                        PLAIN_DEFINITION_KEYS,
                        FLATTENED_ENUMS));
        config.forTypesInGeneral().withPropertySorter((one, other) -> 0);
        config.forFields().withRequiredCheck(EventSchemas::isRequired).withStringPatternResolver(EventSchemas::pattern);
        return new SchemaGenerator(config.build());
    }

    private static boolean isRequired(FieldScope field) {
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !field.getRawMember().isAnnotationPresent(Added.class);
    }

    private static @Nullable String pattern(FieldScope field) {
        return switch (field.getName()) {
            case "documentId" -> "^[0-9a-f]{32}$";
            case "sha256" -> "^[0-9a-f]{64}$";
            default -> null;
        };
    }
}
