package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duizhao.stage.identity.Account.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionCookiesTest {

    private static final SecurityProperties.Oidc OIDC =
            new SecurityProperties.Oidc("roles", "groups", "preferred_username", Duration.ofMinutes(15));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private UsersFile users;

    @BeforeEach
    void addAUser() throws IOException {
        users = new UsersFile(folder.resolve("users"));
        put("correct horse battery", Role.UPLOADER);
    }

    private void put(String password, Role role) throws IOException {
        users.putUser(new Account(Kind.USER, "li.wei", "", EnumSet.of(role), Set.of("press")), password);
    }

    /** A copy of a service: it shares files with the others and nothing else. */
    private SessionCookies copy(Instant now) throws IOException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        SecurityProperties security = new SecurityProperties(
                "duizhao",
                null,
                folder.resolve("users"),
                null,
                Duration.ofHours(12),
                null,
                OIDC,
                false,
                List.of(),
                List.of());
        return new SessionCookies(
                new SealedTokens(SessionKeys.open(folder.resolve("session-keys")), clock),
                new EndedSessions(folder.resolve("ended-sessions"), clock),
                new Accounts(security),
                security,
                clock);
    }

    private String login() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Authentication who = Identity.of(users.user("li.wei").orElseThrow()).authentication();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setSecure(true);
        copy(NOON).saveContext(new SecurityContextImpl(who), request, response);
        assertThat(response.getHeader("Set-Cookie")).contains("; Secure", "; HttpOnly", "; SameSite=Lax", "Path=/");
        Cookie cookie = response.getCookie(SessionCookies.NAME);
        assertThat(cookie).isNotNull();
        return cookie.getValue();
    }

    private static MockHttpServletRequest with(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/documents");
        request.setCookies(new Cookie(SessionCookies.NAME, cookie));
        return request;
    }

    private boolean isKnown(String cookie, Instant now) throws IOException {
        return copy(now).containsContext(with(cookie));
    }

    @Test
    void aLoginAtOneCopyHoldsAtAnotherUntilItsEnd() throws IOException {
        String cookie = login();

        assertThat(isKnown(cookie, NOON.plus(Duration.ofHours(12)).minusSeconds(1)))
                .isTrue();
        assertThat(isKnown(cookie, NOON.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void aCopiedCookieEndsWithItsSession() throws IOException {
        String cookie = login();
        String other = login();
        copy(NOON).saveContext(new SecurityContextImpl(), with(cookie), new MockHttpServletResponse());

        assertThat(isKnown(cookie, NOON)).isFalse();
        assertThat(isKnown(other, NOON)).isTrue();
    }

    @Test
    void aNewPasswordAndARemovedUserEndTheirLoginsAtOnceAndANewRoleHolds() throws IOException {
        String cookie = login();
        put("another long password", Role.UPLOADER);
        assertThat(isKnown(cookie, NOON)).isFalse();

        String second = login();
        SessionCookies running = copy(NOON);
        assertThat(running.containsContext(with(second))).isTrue();
        users.remove(Kind.USER, "li.wei");
        assertThat(running.containsContext(with(second))).isFalse();
    }

    @Test
    void aRotatedKeyOpensWhatItMadeUntilItIsTakenAway() throws IOException {
        String cookie = login();
        Path keys = folder.resolve("session-keys");
        String old = Files.readString(keys);
        Files.writeString(keys, Secrets.next() + "\n" + old);
        assertThat(isKnown(cookie, NOON)).isTrue();
        String fresh = login();
        Files.writeString(keys, Files.readAllLines(keys).get(0) + "\n");

        assertThat(isKnown(cookie, NOON)).isFalse();
        assertThat(isKnown(fresh, NOON)).isTrue();
    }

    @Test
    void aCookieThatIsNotOursIsNobodys() throws IOException {
        String cookie = login();
        List<String> forged = List.of(
                "",
                "x",
                cookie.substring(1),
                cookie.substring(0, cookie.length() - 2) + "AA",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsaS53ZWkifQ.",
                "a".repeat(100_000));

        for (String value : forged) {
            assertThat(isKnown(value, NOON)).as(value).isFalse();
        }
    }

    @Test
    void aRequestWithAKeyOfItsOwnIsNotTheCookies() throws IOException {
        MockHttpServletRequest request = with(login());
        request.addHeader("Authorization", "Bearer duizhao_x");

        assertThat(copy(NOON).containsContext(request)).isFalse();
    }

    @Test
    void thePagesTokenIsTheSessionsOwnAndTheSameAtEveryCopy() throws IOException {
        String one = login();
        String two = login();

        assertThat(token(one)).isEqualTo(token(one)).isNotEqualTo(token(two));
        assertThat(one).doesNotContain(token(one));
    }

    private String token(String cookie) throws IOException {
        return new SessionCsrf(copy(NOON)).loadToken(with(cookie)).getToken();
    }
}
