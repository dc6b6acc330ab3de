package org.duizhao.stage.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles as Spring Security carries them. */
final class Authorities {

    private static final String PREFIX = "ROLE_";

    private Authorities() {}

    static List<GrantedAuthority> of(Collection<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role.name()))
                .toList();
    }

    static Set<Role> roles(Collection<? extends GrantedAuthority> authorities) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (authorities.stream().anyMatch(granted -> (PREFIX + role.name()).equals(granted.getAuthority()))) {
                roles.add(role);
            }
        }
        return roles;
    }

    static boolean isNameless(Authentication authentication) {
        return authentication instanceof AnonymousAuthenticationToken;
    }
}
