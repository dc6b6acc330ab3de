package org.duizhao.stage.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A user or an API key, as one line of the users' file: kind, name, hash, roles and groups, parted by tabs.
 *
 * @param hash of a user's password, with its encoder in front; of a key, the SHA-256 of all of it
 * @param groups whose documents it may see
 */
public record Account(Kind kind, String name, String hash, Set<Role> roles, Set<String> groups) {

    /** Names that can stand in a line, an address and a log. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    /** What an account is for. */
    public enum Kind {
        USER,
        KEY;

        /** As it stands in the file: {@code user}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Account {
        checked("name", name);
        groups.forEach(group -> checked("group", group));
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    String line() {
        return String.join("\t", kind.word(), name, hash, words(roles), String.join(",", groups));
    }

    /** Roles as they are written: {@code reader,reviewer}. */
    public static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException if it is not one */
    static Account of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException(
                    "fields: " + parts.length + " (expected: kind, name, hash, roles, groups, tabs between)");
        }
        Kind kind = switch (parts[0]) {
            case "user" -> Kind.USER;
            case "key" -> Kind.KEY;
            default -> throw new IllegalArgumentException("kind: " + parts[0] + " (expected: user or key)");
        };
        return new Account(kind, parts[1], parts[2], roles(List.of(parts[3].split(","))), names(parts[4]));
    }

    /**
     * The roles that words name.
     *
     * @throws IllegalArgumentException if a word is no role, or there is none
     */
    public static Set<Role> roles(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(Role.of(word.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "role: " + word + " (expected: " + words(EnumSet.allOf(Role.class)) + ")")));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: none (expected: " + words(EnumSet.allOf(Role.class)) + ")");
        }
        return roles;
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static void checked(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + ": " + name + " (expected: at most 64 letters, digits and ._@- , a letter or digit first)");
        }
    }
}
