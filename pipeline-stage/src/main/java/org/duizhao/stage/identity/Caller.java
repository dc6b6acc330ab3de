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
 * @param address where the request came from
 */
public record Caller(String name, Set<Role> roles, String address) {

    public Caller {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Whether one of the roles is enough. */
    public boolean may(Role needed) {
        return roles.stream().anyMatch(needed.enough()::contains);
    }

    /** Who sends this request; without roles if it is let in without a name. */
    public static Caller of(HttpServletRequest request) {
        return of(SecurityContextHolder.getContext().getAuthentication(), request.getRemoteAddr());
    }

    static Caller of(@Nullable Authentication authentication, String address) {
        if (authentication == null) {
            return new Caller(address, Set.of(), address);
        }
        Set<Role> roles = Authorities.roles(authentication.getAuthorities());
        return new Caller(Authorities.isNameless(authentication) ? address : authentication.getName(), roles, address);
    }
}
