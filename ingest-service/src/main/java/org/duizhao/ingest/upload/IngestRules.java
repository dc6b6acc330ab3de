package org.duizhao.ingest.upload;

import java.util.List;
import org.duizhao.stage.identity.AccessRule;
import org.duizhao.stage.identity.EndpointRules;
import org.duizhao.stage.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who may send which command. */
@Component
class IngestRules implements EndpointRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.on(HttpMethod.POST, "/api/documents", Role.UPLOADER),
                AccessRule.on(HttpMethod.POST, "/api/documents/{id}/reprocess", Role.UPLOADER),
                AccessRule.on(HttpMethod.DELETE, "/api/documents/{id}", Role.UPLOADER),
                AccessRule.on(HttpMethod.POST, "/api/documents/{id}/decisions", Role.REVIEWER),
                AccessRule.on(HttpMethod.PUT, "/api/documents/{id}/access", Role.UPLOADER),
                AccessRule.reading("/api/documents/{id}/access", Role.UPLOADER),
                AccessRule.reading("/api/documents/{id}/file", Role.READER),
                AccessRule.reading("/api/documents/{id}/pages/**", Role.READER),
                AccessRule.reading("/api/documents", Role.OPERATOR));
    }
}
