package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents/x?q=%E5%B8%82&cursor=a", "/search"})
    void aPageOfOursIsGoneBackTo(String next) {
        assertThat(LoginPage.next(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/",
                        "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y", "/ /evil.example", "\t//evil.example", "/\t/evil.example", "documents", "/a\\b"
            })
    void anythingElseIsNot(String next) {
        assertThat(LoginPage.next(next)).isEqualTo("/");
        assertThat(LoginPage.next(null)).isEqualTo("/");
    }
}
