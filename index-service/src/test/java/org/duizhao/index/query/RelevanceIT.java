package org.duizhao.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is found, in what order, and what of it is marked. */
class RelevanceIT {

    private static final Report REPORT = Report.of(500, 10)
            .hints("Relevance", "relevance", 2024)
            .pair("城市更新和绿色发展。", "The city renews itself, and its growth is green.") // 0: the words, scattered
            .pair("推进绿色城市建设。", "We will build a green city.") // 1: the phrase
            .heading("绿色城市", "Green City") // 2: what was asked for is the heading
            .pair("首都的功能。", "Beijing's capacity as the national capital.") // 3
            .pair("臺灣的鐵路運營里程。", "Railways in operation.") // 4
            .pair("辦理代表建議1650條。", "We handled 1,650 proposals.") // 5
            .pair("优化营商环境。", "Improve the business environment.") // 6
            .pair("营造商业环境优势。", "Advantages of trade surroundings."); // 7: the same characters in other words

    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        machine.index(REPORT);
    }

    @Test
    void aHeadingComesFirstThenThePhraseThenScatteredWords() {
        assertThat(found("green city")).containsExactly(2, 1, 0);
    }

    @Test
    void aPhraseInQuotationMarksIsNotFoundScattered() {
        assertThat(found("\"green city\"")).containsExactlyInAnyOrder(1, 2);
        assertThat(found("“绿色城市”")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void englishIsFoundInAnyFormOfItsWords() {
        assertThat(found("railway operating")).containsExactly(4);
        assertThat(found("Beijing")).containsExactly(3);
        assertThat(found("proposal")).containsExactly(5);
    }

    @Test
    void chineseIsFoundInEitherScriptAndAsWholeWords() {
        assertThat(found("台湾铁路")).isEqualTo(found("臺灣鐵路")).containsExactly(4);
        assertThat(found("营商环境")).containsExactly(6);
        assertThat(found("1650条")).containsExactly(5);
    }

    @Test
    void prefixesAndExclusionsWork() {
        assertThat(found("railw*")).containsExactly(4);
        assertThat(found("green -build")).containsExactlyInAnyOrder(0, 2);
        assertThat(found("绿色 -更新")).containsExactlyInAnyOrder(1, 2);
        assertThat(found("green -\"green city\"")).containsExactly(0);
    }

    @Test
    void aQueryInOneLanguageShowsBothAndMarksTheOneInItsOriginalScript() {
        JsonNode record = records("铁路").get(0);

        assertThat(record.at("/zh/text").asString()).isEqualTo("臺灣的鐵路運營里程。");
        assertThat(marked(record.get("zh"), "highlights")).containsExactly("鐵路");
        assertThat(record.at("/en/text").asString()).isEqualTo("Railways in operation.");
        assertThat(marked(record.get("en"), "highlights")).isEmpty();
    }

    @Test
    void pagesOfFiguresHoldEachOnceInEveryOrder() {
        for (String sort : List.of("document", "value", "-value")) {
            List<String> ids = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                JsonNode page = machine.json(
                        "/api/figures?size=3&sort=" + sort + "&document=" + REPORT.id() + "&cursor=" + cursor);
                page.get("items").forEach(item -> ids.add(item.get("figureId").asString()));
                cursor = page.has("next") ? page.get("next").asString() : null;
            }
            assertThat(ids).as(sort).hasSize(8).doesNotHaveDuplicates();
        }
    }

    @Test
    void entitiesComeInPagesAndOnlyThoseInBothLanguagesIfAsked() {
        JsonNode page = machine.json("/api/entities?size=1&both=true&document=" + REPORT.id());

        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/nameZh").asString()).isEqualTo("西城區");
        assertThat(page.has("next")).isFalse();
        assertThat(machine.get("/api/entities?cursor=abc").statusCode()).isEqualTo(400);
    }

    private static List<Integer> found(String q) {
        List<Integer> ordinals = new ArrayList<>();
        records(q).forEach(item -> ordinals.add(item.get("ordinal").asInt()));
        return ordinals;
    }

    private static JsonNode records(String q) {
        return machine.json(
                        "/api/records?document=" + REPORT.id() + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .get("items");
    }

    private static List<String> marked(JsonNode side, String what) {
        List<String> marked = new ArrayList<>();
        String text = side.get("text").asString();
        for (JsonNode span : side.get(what)) {
            marked.add(text.substring(span.get("start").asInt(), span.get("end").asInt()));
        }
        return marked;
    }
}
