package org.duizhao.index;

import java.util.List;
import org.duizhao.stage.identity.AccessRule;
import org.duizhao.stage.identity.EndpointRules;
import org.duizhao.stage.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who may ask which question and see which page. */
@Component
class IndexRules implements EndpointRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anyone("/console/**"),
                AccessRule.anyone("/webjars/**"),
                AccessRule.anyone("/openapi.yaml"),
                AccessRule.anyone("/language"),
                AccessRule.anyone("/login"),
                AccessRule.on(HttpMethod.POST, "/api/documents", Role.UPLOADER),
                AccessRule.on(HttpMethod.POST, "/api/documents/{id}/reprocess", Role.UPLOADER),
                AccessRule.on(HttpMethod.POST, "/api/documents/{id}/decisions", Role.REVIEWER),
                AccessRule.on(HttpMethod.POST, "/api/documents/{id}/{*other}", Role.OPERATOR),
                AccessRule.on(HttpMethod.PUT, "/api/documents/{id}/access", Role.UPLOADER),
                AccessRule.reading("/api/documents/{id}/access", Role.UPLOADER),
                AccessRule.on(HttpMethod.PUT, "/api/documents/{id}/{*what}", Role.OPERATOR),
                AccessRule.on(HttpMethod.DELETE, "/api/documents/{id}", Role.UPLOADER),
                AccessRule.reading("/api/documents/**", Role.READER),
                AccessRule.reading("/api/records/**", Role.READER),
                AccessRule.reading("/api/figures/**", Role.READER),
                AccessRule.reading("/api/indicators/**", Role.READER),
                AccessRule.reading("/api/checks", Role.READER),
                AccessRule.reading("/api/entities/**", Role.READER),
                AccessRule.reading("/api/issues/**", Role.READER),
                AccessRule.reading("/api/export", Role.READER),
                AccessRule.reading("/api/events", Role.READER),
                AccessRule.reading("/", Role.READER),
                AccessRule.reading("/documents/**", Role.READER),
                AccessRule.reading("/issues", Role.READER),
                AccessRule.reading("/search", Role.READER),
                AccessRule.reading("/figures", Role.READER),
                AccessRule.reading("/indicators", Role.READER),
                AccessRule.reading("/terms/**", Role.READER),
                AccessRule.reading("/docs", Role.READER),
                AccessRule.reading("/upload", Role.UPLOADER),
                AccessRule.reading("/pipeline", Role.OPERATOR),
                AccessRule.reading("/audit", Role.OPERATOR));
    }
}
