package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sends a request. A controller's method has it by asking for a parameter of this type.
 *
 * @param name of the user or key; the client's address where nobody has to say who they are
 * @param roles what they may do
 * @param groups whose documents they may see
 * @param address where the request came from
 */
public record Caller(String name, Set<Role> roles, Set<String> groups, String address) {

    public Caller {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        groups = Set.copyOf(groups);
    }

    /** Whether one of the roles is enough. */
    public boolean may(Role needed) {
        return roles.stream().anyMatch(needed.enough()::contains);
    }

    /** Who sends this request; without roles if it is let in without a name. */
    public static Caller of(HttpServletRequest request) {
        return of(SecurityContextHolder.getContext().getAuthentication(), request.getRemoteAddr());
    }

    /** Who sends the request that this thread serves; null where it serves none, as consumers of topics do. */
    public static @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : of(authentication, "");
    }

    static Caller of(@Nullable Authentication authentication, String address) {
        if (authentication == null) {
            return new Caller(address, Set.of(), Set.of(), address);
        }
        if (authentication.getPrincipal() instanceof Identity identity) {
            return new Caller(identity.name(), identity.roles(), identity.groups(), address);
        }
        return new Caller(address, Authorities.roles(authentication.getAuthorities()), Set.of(), address);
    }
}
