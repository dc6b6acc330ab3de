package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final Links links = Links.of("/search", parameters());

    @Test
    void aConditionIsAddedReplacedOrTakenAwayAndPagesBeginAgain() {
        assertThat(links.here()).isEqualTo("/search?q=a%26b&entity=%E5%8C%97%E4%BA%AC");
        assertThat(links.with("year", 2025)).isEqualTo("/search?q=a%26b&entity=%E5%8C%97%E4%BA%AC&year=2025");
        assertThat(links.with("q", "c")).isEqualTo("/search?q=c&entity=%E5%8C%97%E4%BA%AC");
        assertThat(links.and("entity", "x")).isEqualTo("/search?q=a%26b&entity=%E5%8C%97%E4%BA%AC&entity=x");
        assertThat(links.less("entity", "北京")).isEqualTo("/search?q=a%26b");
        assertThat(links.without("q", "entity")).isEqualTo("/search");
        assertThat(links.at("/api/export").with("format", "tmx"))
                .startsWith("/api/export?q=a%26b&")
                .endsWith("&format=tmx");
    }

    @Test
    void aRangeHasPlainNumbers() {
        assertThat(links.between(1e12, 2.5e12)).endsWith("&min=1000000000000&max=2500000000000");
    }

    @Test
    void noNameOrValueCanLeaveItsPlace() {
        String address = Links.of("/search", Map.of("\"><b>", new String[] {"' onclick=&#x\r\n"}))
                .here();

        assertThat(address).isEqualTo("/search?%22%3E%3Cb%3E=%27+onclick%3D%26%23x%0D%0A");
    }

    private static Map<String, String[]> parameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        parameters.put("q", new String[] {"a&b"});
        parameters.put("year", new String[] {" "});
        parameters.put("entity", new String[] {"北京", ""});
        parameters.put("cursor", new String[] {"abc"});
        return parameters;
    }
}
