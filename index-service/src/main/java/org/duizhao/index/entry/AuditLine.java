package org.duizhao.index.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of an audit file: who did what.
 *
 * @param time with the second and its fraction, in UTC
 * @param outcome {@code success}, or {@code failure} of what was not let
 * @param reason why not
 * @param line a digest of it, by which the same line is known when it comes again
 */
public record AuditLine(
        String time,
        @Nullable String who,
        List<String> roles,
        @Nullable String address,
        String action,
        @Nullable String document,
        String outcome,
        @Nullable String reason,
        @Nullable String service,
        String line) {

    private static final int DIGEST_BYTES = 16;

    /** Null if it is none. */
    public static @Nullable AuditLine read(byte[] line) {
        try {
            JsonNode json = JsonMapper.shared().readTree(line);
            if (!json.isObject() || text(json, "@timestamp") == null || text(json, "event.action") == null) {
                return null;
            }
            return new AuditLine(
                    json.path("@timestamp").asString(),
                    text(json, "user.name"),
                    roles(json.path("user.roles")),
                    text(json, "source.ip"),
                    json.path("event.action").asString(),
                    text(json, "labels.document"),
                    json.path("event.outcome").asString("success"),
                    text(json, "event.reason"),
                    text(json, "service.name"),
                    digest(line));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<String> roles(JsonNode roles) {
        if (roles.isArray()) {
            return roles.valueStream().map(role -> role.asString()).toList();
        }
        String words = roles.asString("");
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(","));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).asString(null);
    }

    private static String digest(byte[] line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(new String(line, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
