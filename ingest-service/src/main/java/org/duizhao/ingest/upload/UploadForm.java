package org.duizhao.ingest.upload;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The parts of an upload's form, checked: {@code file}, or {@code zh} and {@code en}, and hints.
 *
 * @param files by what they hold; one {@code ANY}, or {@code ZH} and {@code EN}, in this order
 * @param anyway whether to take the files even if they are no pair
 */
record UploadForm(Map<Side, Part> files, Hints hints, boolean anyway) {

    private static final int MOST_FIELD_BYTES = 8 * 1024;
    private static final String ANYWAY = "anyway";
    private static final Set<String> FILES = Set.of("file", "zh", "en");

    /** @throws ErrorResponseException 400 */
    static UploadForm read(Collection<Part> parts) throws IOException {
        Map<String, Part> files = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Part part : parts) {
            String name = part.getName();
            if (FILES.contains(name)) {
                once(name, files.put(name, file(part)) == null);
            } else if (HintRules.NAMES.contains(name) || name.equals(ANYWAY)) {
                once(name, fields.put(name, text(part)) == null);
            } else {
                throw refused("part: " + HintRules.shown(name)
                        + " (expected: file, or zh and en; title, series, year, language, charset, anyway)");
            }
        }
        boolean anyway = anyway(fields.remove(ANYWAY));
        return new UploadForm(sides(files), HintRules.read(fields, files.size() == 2), anyway);
    }

    private static boolean anyway(@Nullable String value) {
        if (value != null && !value.matches("true|false|")) {
            throw refused("anyway: " + HintRules.shown(value) + " (expected: true or false)");
        }
        return "true".equals(value);
    }

    private static Map<Side, Part> sides(Map<String, Part> files) {
        Map<Side, Part> sides = new LinkedHashMap<>();
        if (files.keySet().equals(Set.of("file"))) {
            sides.put(Side.ANY, files.get("file"));
        } else if (files.keySet().equals(Set.of("zh", "en"))) {
            sides.put(Side.ZH, files.get("zh"));
            sides.put(Side.EN, files.get("en"));
        } else {
            throw refused("files: " + (files.isEmpty() ? "none" : String.join(", ", files.keySet()))
                    + " (expected: file, or zh and en)");
        }
        return sides;
    }

    private static Part file(Part part) {
        if (part.getSubmittedFileName() == null) {
            throw refused(part.getName() + ": a text (expected: a file; with curl, " + part.getName() + "=@PATH)");
        }
        if (part.getSize() == 0) {
            throw refused(part.getName() + ": 0 bytes (expected: at least 1)");
        }
        return part;
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MOST_FIELD_BYTES) {
            throw refused(
                    part.getName() + ": " + part.getSize() + " bytes (expected: at most " + MOST_FIELD_BYTES + ")");
        }
        byte[] bytes = part.getInputStream().readAllBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(part.getName() + ": malformed bytes (expected: UTF-8)");
        }
    }

    private static void once(String name, boolean first) {
        if (!first) {
            throw refused(name + ": more than one (expected: one)");
        }
    }

    private static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
    }
}
