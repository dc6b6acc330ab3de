package org.duizhao.standalone.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duizhao.events.FailureKind;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Completes what springdoc finds in the controllers: what docs/api.md says, ranges, errors, files. */
final class ApiDocument implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String ID = "^[0-9a-f]{32}$";
    private static final String RECORD_ID = "^[0-9a-f]{32}-[0-9]{5,9}$";

    private static final Map<String, String> ERRORS = Map.of(
            "400", "A parameter or part is missing, unknown, malformed or out of range",
            "404", "There is no such document",
            "409", "Somebody has decided in between; `newer` has what they said",
            "413", "A file is too large",
            "415", "The bytes are no format that extraction reads",
            "416", "The range is not in the file",
            "429", "Too many uploads at a time",
            "503", "Something that the service needs is away");

    private static final Map<String, String> EXPORTS = Map.of(
            "tmx", "application/x-tmx+xml",
            "xliff", "application/xliff+xml",
            "tbx", "application/x-tbx+xml",
            "csv", "text/csv",
            "jsonl", "application/jsonl",
            "html", "text/html",
            "qa", "text/html");

    /** What a path begins with, and what its operations are about: the first that fits. */
    private static final List<Map.Entry<String, String>> SUBJECTS = List.of(
            Map.entry("/api/documents/{id}/changes", "indicators"),
            Map.entry("/api/documents/{id}/issues", "issues and decisions"),
            Map.entry("/api/documents/{id}/decisions", "issues and decisions"),
            Map.entry("/api/documents/{id}/verdict", "issues and decisions"),
            Map.entry("/api/issues", "issues and decisions"),
            Map.entry("/api/documents", "documents"),
            Map.entry("/api/records", "records"),
            Map.entry("/api/export", "records"),
            Map.entry("/api/figures", "figures"),
            Map.entry("/api/checks", "figures"),
            Map.entry("/api/indicators", "indicators"),
            Map.entry("/api/entities", "names"),
            Map.entry("/api/events", "events"));

    private final ApiPage page;

    ApiDocument(ApiPage page) {
        this.page = page;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Duizhao")
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .description("Written by ApiDocumentTest; the words are those of docs/api.md."));
        api.servers(List.of(new Server().url("/").description("index-service, from which this document comes")));
        api.getComponents()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.security(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement()));
        api.getComponents().getSchemas().keySet().remove("StreamingResponseBody");
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        ApiPage.Section section = page.section(method.name(), path);
        operation.summary(section.summary());
        operation.tags(List.of(subject(path)));
        operation.operationId(method.name().toLowerCase(Locale.ROOT) + name(path));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(path, section, parameter));
        }
        success(path, method, operation, section);
        for (String status : errors(path, method)) {
            operation.getResponses().addApiResponse(status, error(path, status));
        }
    }

    private static String subject(String path) {
        return SUBJECTS.stream()
                .filter(subject -> path.startsWith(subject.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + ": what is it about?"));
    }

    private void describe(String path, ApiPage.Section section, Parameter parameter) {
        switch (parameter.getName()) {
            case "id" -> {
                boolean record = path.startsWith("/api/records/");
                parameter
                        .description(record ? "Id of a record" : "Id of a document")
                        .setSchema(schema("string").pattern(record ? RECORD_ID : ID));
            }
            case "Last-Event-ID" -> parameter.description("The last `id` that the client has seen");
            case "format" -> parameter.description("What kind of file");
            case "name" -> parameter.description("Any name of an entity");
            case "type" -> parameter.description("A kind of entity: `place`, `organisation`, …");
            default -> parameter.description(page.meaning(section, parameter.getName()));
        }
        parameter.setSchema(own(parameter.getSchema()));
        range(parameter.getName(), parameter.getSchema());
        if (path.equals("/api/issues/export") && parameter.getName().equals("format")) {
            parameter.getSchema().setEnum(List.of("jsonl", "xlsx"));
        }
        if (path.contains("/issues") && parameter.getName().equals("sort")) {
            parameter.getSchema().setEnum(List.of("document", "confidence", "age"));
        }
        if (path.equals("/api/documents") && parameter.getName().equals("sort")) {
            parameter.getSchema().setEnum(List.of("uploaded", "issues"));
        }
    }

    /** springdoc gives equal parameters one schema; and a parameter that is not given is not null but absent. */
    private static Schema<Object> own(Schema<?> shared) {
        Schema<Object> own = new Schema<>(SpecVersion.V31);
        own.setTypes(shared.getTypes().stream()
                .filter(type -> !type.equals("null"))
                .collect(Collectors.toCollection(TreeSet::new)));
        own.setFormat(shared.getFormat());
        own.setPattern(shared.getPattern());
        own.setItems(shared.getItems());
        if (shared.getDefault() != null) {
            own.setDefault(shared.getDefault());
        }
        return own;
    }

    /** The ranges that the services keep to; ApiRangesIT asks them. */
    @SuppressWarnings("unchecked")
    private static void range(String name, Schema<?> schema) {
        switch (name) {
            case "size" -> between(schema, 1, 200).setDefault(20);
            case "limit" -> between(schema, 1, 1000).setDefault(100);
            case "minConfidence" -> between(schema, 0, 1);
            case "side" -> schema.setEnum((List) List.of("zh", "en"));
            case "sort" -> schema.setEnum((List) List.of("document", "value", "-value"));
            case "format" ->
                schema.setEnum((List) EXPORTS.keySet().stream().sorted().toList());
            case "check" -> schema.setEnum((List) List.of("match", "mismatch", "zh_only", "en_only"));
            case "q",
                    "title",
                    "series",
                    "section",
                    "label",
                    "place",
                    "name",
                    "kind",
                    "unit",
                    "figureKind",
                    "entityType",
                    "type" -> schema.setMaxLength(500);
            default -> {
                if (schema.getItems() != null) {
                    schema.setMaxItems(20);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> between(Schema<?> schema, int least, int most) {
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
        return (Schema<Object>) schema;
    }

    private void success(String path, PathItem.HttpMethod method, Operation operation, ApiPage.Section section) {
        ApiResponses responses = operation.getResponses();
        ApiResponse ok = responses.get("200");
        responses.clear();
        switch (method.name() + " " + path) {
            case "POST /api/documents" -> {
                operation.requestBody(upload(section));
                responses.addApiResponse("202", accepted(ok));
            }
            case "POST /api/documents/{id}/reprocess", "DELETE /api/documents/{id}" ->
                responses.addApiResponse("202", accepted(ok));
            case "POST /api/documents/{id}/decisions" ->
                responses.addApiResponse("202", json(ok).description("Durable; it is shown a moment later"));
            case "GET /api/documents/{id}/file" -> {
                responses.addApiResponse("200", file("The file", "*/*"));
                responses.addApiResponse("206", file("A part of it", "*/*"));
                responses.addApiResponse("304", new ApiResponse().description("The client has it"));
            }
            case "GET /api/figures" -> {
                MediaType figures = new MediaType().schema(new Schema<>().$ref("#/components/schemas/PageFigureEntry"));
                Content forms = new Content().addMediaType("application/json", figures);
                forms.addMediaType(EXPORTS.get("csv"), binary());
                responses.addApiResponse(
                        "200", new ApiResponse().description("The answer").content(forms));
            }
            case "GET /api/export" -> {
                Content content = new Content();
                EXPORTS.values().stream().sorted().distinct().forEach(type -> content.addMediaType(type, binary()));
                responses.addApiResponse(
                        "200",
                        new ApiResponse().description("The file, streamed").content(content));
            }
            case "GET /api/issues/export" ->
                responses.addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The file, streamed")
                                .content(new Content()
                                        .addMediaType("application/jsonl", binary())
                                        .addMediaType(
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                                binary())));
            case "GET /api/indicators/export" ->
                responses.addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The table")
                                .content(new Content()
                                        .addMediaType(EXPORTS.get("csv"), binary())
                                        .addMediaType(EXPORTS.get("jsonl"), binary())));
            case "GET /api/events" ->
                responses.addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(
                                        "Events `document`, `decision` and `reset`, for as long as the client stays")
                                .content(new Content()
                                        .addMediaType("text/event-stream", new MediaType().schema(schema("string")))));
            default -> responses.addApiResponse("200", json(ok).description("The answer"));
        }
    }

    private static ApiResponse accepted(ApiResponse ok) {
        return json(ok).description("Durable, and under way")
                .addHeaderObject(
                        "Location",
                        new Header().description("Status of the document").schema(schema("string")));
    }

    /** springdoc writes any media type where a controller names none. */
    private static ApiResponse json(ApiResponse ok) {
        MediaType any = ok.getContent().values().iterator().next();
        return new ApiResponse().content(new Content().addMediaType("application/json", any));
    }

    private static ApiResponse file(String description, String type) {
        return new ApiResponse().description(description).content(new Content().addMediaType(type, binary()));
    }

    private static MediaType binary() {
        return new MediaType().schema(schema("string").format("binary"));
    }

    private RequestBody upload(ApiPage.Section section) {
        Schema<Object> form = schema("object");
        for (String part : List.of("file", "zh", "en")) {
            form.addProperty(part, part(section, part).format("binary"));
        }
        for (String part : List.of("title", "series", "charset")) {
            form.addProperty(part, part(section, part).maxLength(part.equals("charset") ? null : 500));
        }
        form.addProperty("year", part(section, "year").pattern("^[0-9]{4}$"));
        // No lists: a form that offers them chooses the first by itself.
        form.addProperty("language", part(section, "language").pattern("^(zh|en)$"));
        form.addProperty("anyway", part(section, "anyway").pattern("^(true|false)$"));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    }

    private Schema<Object> part(ApiPage.Section section, String name) {
        Schema<Object> part = schema("string");
        part.setDescription(page.meaning(section, name));
        part.setExample(""); // else a form to try it is filled with "string"
        return part;
    }

    private static List<String> errors(String path, PathItem.HttpMethod method) {
        return switch (method.name() + " " + path) {
            case "POST /api/documents" -> List.of("400", "409", "413", "415", "429", "503");
            case "POST /api/documents/{id}/reprocess", "DELETE /api/documents/{id}" -> List.of("400", "404", "503");
            case "POST /api/documents/{id}/decisions" -> List.of("400", "404", "409", "413", "503");
            case "GET /api/documents/{id}/issues",
                    "GET /api/documents/{id}/decisions",
                    "GET /api/documents/{id}/verdict" -> List.of("400", "404", "503");
            case "GET /api/documents/{id}/file" -> List.of("400", "404", "416");
            case "GET /api/documents/{id}" -> List.of("404", "503");
            case "GET /api/documents/{id}/records" -> List.of("400", "404", "503");
            case "GET /api/events" -> List.of("503");
            default -> List.of("400", "503");
        };
    }

    private static ApiResponse error(String path, String status) {
        ApiResponse response = new ApiResponse()
                .description(
                        status.equals("409") && path.equals("/api/documents")
                                ? "Two files that are no pair"
                                : ERRORS.get(status))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        if (List.of("429", "503").contains(status) && !path.endsWith("/events")) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait").schema(schema("integer")));
        }
        return response;
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> problem() {
        Schema<Object> problem = schema("object").description("RFC 9457 problem details");
        for (String member : List.of("type", "title", "detail", "instance")) {
            problem.addProperty(member, schema("string"));
        }
        problem.addProperty("status", schema("integer"));
        Schema<Object> kind = schema("string").description("What happens next");
        kind.setEnum(List.copyOf(Arrays.stream(FailureKind.values())
                .map(Enum::name)
                .map(Object.class::cast)
                .toList()));
        problem.addProperty("kind", kind);
        problem.setRequired(List.of("status"));
        return problem;
    }

    /** OpenAPI 3.1 writes the types of a schema, 3.0 its type. */
    private static Schema<Object> schema(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static String name(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.replace("/api", "").split("[^A-Za-z]+")) {
            if (!part.isEmpty()) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return name.toString();
    }
}
