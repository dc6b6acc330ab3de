package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdTest {

    private static final String DOCUMENT = "0123456789abcdef0123456789abcdef";

    @Test
    void anIdIsReadBackAsItWasWritten() {
        EventId id = new EventId(DOCUMENT, 1_767_225_600_000L, "record.enriched", "42");

        assertThat(id).hasToString(DOCUMENT + "/1767225600000/record.enriched/42");
        assertThat(EventId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void whatIsNoIdIsNone() {
        for (String text : new String[] {
            "",
            "x",
            DOCUMENT + "/1",
            "short/1/record.enriched/0",
            DOCUMENT + "/one/record.enriched/0",
            DOCUMENT + "/1234567890123456789/record.enriched/0",
            DOCUMENT + "/1/record.enriched/0/more"
        }) {
            assertThat(EventId.parse(text)).as(text).isNull();
        }
    }

    @Test
    void aStageHasAGroupOfItsOwn() {
        for (Stage stage : Stage.values()) {
            assertThat(Groups.stage(Groups.of(stage))).isEqualTo(stage);
        }
        Groups.PROJECTIONS.forEach(group -> assertThat(Groups.stage(group)).isNull());
    }
}
