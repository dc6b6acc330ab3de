package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenIdentityTest {

    private static Identity of(String rolesClaim, Map<String, Object> claims) {
        return new TokenIdentity(
                        new SecurityProperties.Oidc(rolesClaim, "groups", "preferred_username", Duration.ofMinutes(15)))
                .of(claims);
    }

    @Test
    void rolesAndGroupsComeFromTheirClaimsAndForeignWordsSayNothing() {
        Identity identity = of(
                "roles",
                Map.of(
                        "sub",
                        "17",
                        "preferred_username",
                        "li.wei",
                        "roles",
                        List.of("reviewer", "offline_access", "OPERATOR"),
                        "groups",
                        List.of("press")));

        assertThat(identity.name()).isEqualTo("li.wei");
        assertThat(identity.roles()).containsExactly(Role.REVIEWER);
        assertThat(identity.groups()).containsExactly("press");
    }

    @Test
    void aClaimMayStandInsideAnotherOrBeWords() {
        assertThat(of("realm_access.roles", Map.of("sub", "17", "realm_access", Map.of("roles", List.of("reader"))))
                        .roles())
                .containsExactly(Role.READER);
        assertThat(of("scope", Map.of("sub", "17", "scope", "openid reader uploader"))
                        .roles())
                .containsExactlyInAnyOrder(Role.READER, Role.UPLOADER);
    }

    @Test
    void whoHasNoNameIsTheSubjectAndWhoHasNoRolesHasNone() {
        Identity identity = of("roles.deep", Map.of("sub", "17", "roles", "operator"));

        assertThat(identity.name()).isEqualTo("17");
        assertThat(identity.roles()).isEmpty();
        assertThat(of("roles", Map.of("sub", "17", "roles", 5)).roles()).isEmpty();
    }
}
