package org.duizhao.stage.identity;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has said who they are, and was believed. */
record Identity(String name, Set<Role> roles, Set<String> groups) implements AuthenticatedPrincipal {

    static Identity of(Account account) {
        return new Identity(account.name(), account.roles(), account.groups());
    }

    @Override
    public String getName() {
        return name;
    }

    AbstractAuthenticationToken authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, Authorities.of(roles));
    }
}
