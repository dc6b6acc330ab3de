package org.duizhao.stage.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who somebody is by the claims of a token that an OpenID provider has signed. */
final class TokenIdentity {

    private final SecurityProperties.Oidc oidc;

    TokenIdentity(SecurityProperties.Oidc oidc) {
        this.oidc = oidc;
    }

    /** Words that are no role of ours say nothing: a provider has roles for many programs. */
    Identity of(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words(at(oidc.rolesClaim(), claims)).forEach(word -> Role.of(word).ifPresent(roles::add));
        Object name = at(oidc.nameClaim(), claims);
        return new Identity(
                name instanceof String text && !text.isBlank() ? text : String.valueOf(claims.get("sub")),
                roles,
                words(at(oidc.groupsClaim(), claims)).collect(Collectors.toSet()));
    }

    /** A claim, or one inside another: {@code realm_access.roles}. */
    private static @Nullable Object at(String path, Map<String, Object> claims) {
        Object value = claims;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value == claims ? null : value;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text
                ? Arrays.stream(text.split("[ ,]+")).filter(word -> !word.isEmpty())
                : Stream.of();
    }
}
