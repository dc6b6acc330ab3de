package org.duizhao.stage.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The rules of a service: its own, as beans, after those that all services share. The first that covers a request
 * decides; what no rule covers is an operator's.
 */
public final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

    static final List<AccessRule> OF_ALL = List.of(
            AccessRule.anyone("/actuator/health/**"),
            AccessRule.anyone("/error"),
            AccessRule.reading("/actuator/**", Role.OPERATOR));

    private final List<AccessRule> rules;

    AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rule of a request, if it has one of its own. */
    public Optional<AccessRule> rule(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.stream().filter(rule -> rule.covers(method, parsed)).findFirst();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<AccessRule> rule = rule(HttpMethod.valueOf(request.getMethod()), path);
        Role needed = rule.isEmpty() ? Role.OPERATOR : rule.get().role();
        return new AuthorizationDecision(needed == null
                || Caller.of(authentication.get(), request.getRemoteAddr()).may(needed));
    }
}
