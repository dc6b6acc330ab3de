package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class AccessRulesTest {

    private final AccessRules rules = new AccessRules(List.of(
            AccessRule.anyone("/console/**"),
            AccessRule.reading("/api/records", Role.READER),
            AccessRule.on(HttpMethod.POST, "/api/documents", Role.UPLOADER),
            AccessRule.on(HttpMethod.POST, "/api/documents/{id}/decisions", Role.REVIEWER)));

    @ParameterizedTest
    @CsvSource({
        // method, path,                  nobody, reader, uploader, reviewer, operator
        "GET,  /console/a/b.css,          true,  true,  true,  true,  true",
        "GET,  /api/records,              false, true,  true,  true,  true",
        "HEAD, /api/records,              false, true,  true,  true,  true",
        "GET,  /api/%72ecords,            false, true,  true,  true,  true",
        "POST, /api/documents,            false, false, true,  false, true",
        "POST, /api/documents/x/decisions, false, false, false, true,  true",
        "POST, /console/a,                false, false, false, false, true",
        "GET,  /api/documents,            false, false, false, false, true",
        "GET,  /API/RECORDS,              false, false, false, false, true",
        "GET,  /api/records/,             false, false, false, false, true",
        "BREW, /api/records,              false, false, false, false, true",
    })
    void theFirstRuleDecidesAndWhatHasNoneIsAnOperators(
            String method,
            String path,
            boolean nobody,
            boolean reader,
            boolean uploader,
            boolean reviewer,
            boolean operator) {
        assertThat(lets(method, path, Set.of())).isEqualTo(nobody);
        assertThat(lets(method, path, Set.of(Role.READER))).isEqualTo(reader);
        assertThat(lets(method, path, Set.of(Role.UPLOADER))).isEqualTo(uploader);
        assertThat(lets(method, path, Set.of(Role.REVIEWER))).isEqualTo(reviewer);
        assertThat(lets(method, path, Set.of(Role.OPERATOR))).isEqualTo(operator);
    }

    private boolean lets(String method, String path, Set<Role> roles) {
        Authentication authentication = roles.isEmpty()
                ? new AnonymousAuthenticationToken(
                        "key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : UsernamePasswordAuthenticationToken.authenticated("li.wei", null, Authorities.of(roles));
        RequestAuthorizationContext context = new RequestAuthorizationContext(new MockHttpServletRequest(method, path));
        return rules.authorize(() -> authentication, context).isGranted();
    }
}
