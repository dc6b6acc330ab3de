package org.duizhao.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final String DELETED = EventType.DOCUMENT_DELETED.wireName();
    private static final String RECORD = EventType.RECORD_ENRICHED.wireName();
    private static final String DELETED_JSON =
            "{\"documentId\":\"5f0c\",\"revision\":7,\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}";

    @Test
    void theHeadersAreThoseOfACloudEventInKafkasBinaryMode() {
        assertThat(EventCodec.headers(GoldenEvents.all().get("record.enriched"), NOW))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "5f0c2b8e1d9a47c3b6e8f1029384a5b6/1767225600000/record.enriched/42"),
                        Map.entry("ce_source", "/duizhao/enrich"),
                        Map.entry("ce_type", "org.duizhao.record.enriched.v1"),
                        Map.entry("ce_subject", "5f0c2b8e1d9a47c3b6e8f1029384a5b6"),
                        Map.entry("ce_time", "2026-01-02T03:04:05.678Z"),
                        Map.entry("content-type", "application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "document.uploaded, document.uploaded/0, /duizhao/ingest",
        "document.deleted,  document.deleted/0,  /duizhao/ingest",
        "document.extracted,document.extracted/0,/duizhao/extract",
        "document.aligned,  document.aligned/0,  /duizhao/align",
        "document.enriched, document.enriched/0, /duizhao/enrich",
        "decision.made,     decision.made/12,    /duizhao/ingest",
        "stage.completed,   stage.completed/extract, /duizhao/extract",
        "stage.failed,      stage.failed/extract,    /duizhao/extract"
    })
    void anIdNamesDocumentRevisionTypeAndOrdinal(String name, String tail, String source) {
        Map<String, String> headers = EventCodec.headers(GoldenEvents.all().get(name), NOW);

        assertThat(headers.get("ce_id")).isEqualTo(GoldenEvents.ID + "/" + GoldenEvents.REVISION + "/" + tail);
        assertThat(headers.get("ce_source")).isEqualTo(source);
    }

    @Test
    void noTwoEventsOfADocumentShareAnId() {
        var ids = Stream.of("uploaded", "deleted", "extracted", "aligned", "enriched")
                .map(name -> "document." + name)
                .toList();
        var names = Stream.concat(
                        ids.stream(),
                        Stream.of("record.enriched", "record.enriched.one-sided", "stage.completed", "stage.failed"))
                .toList();

        assertThat(names.stream()
                        .map(name -> EventCodec.headers(GoldenEvents.all().get(name), NOW)
                                .get("ce_id"))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(names);
    }

    @Test
    void equalEventsAreWrittenAsTheSameBytes() {
        PipelineEvent one = completedWith(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 4L));
        PipelineEvent other = completedWith(Map.of("d", 4L, "c", 3L, "b", 2L, "a", 1L));

        assertThat(EventCodec.value(one)).isEqualTo(EventCodec.value(other));
        assertThat(new String(EventCodec.value(one), UTF_8)).contains("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}");
    }

    @Test
    void chineseIsWrittenAsItselfInUtf8() {
        assertThat(new String(EventCodec.value(GoldenEvents.all().get("document.aligned")), UTF_8))
                .contains("投入以旧换新补贴24.8亿元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "a\u0000b", "tab\tquote\"backslash\\", "\u2028", "e\u0301", "👩‍🚀"})
    void textSurvivesTheWireExactly(String text) {
        StageFailed event = new StageFailed(
                GoldenEvents.ID, 1, "1", Stage.ALIGN, GoldenEvents.UPLOADED, 0, FailureKind.BUG, text, text);

        assertThat(EventCodec.read(EventType.STAGE_FAILED.wireName(), EventCodec.value(event)))
                .isEqualTo(event);
    }

    @Test
    void aMessageWithoutATypeIsMalformed() {
        assertMalformed(null, DELETED_JSON, "ce_type: null (expected: a type of docs/events.md)");
    }

    @Test
    void anUnknownTypeIsMalformed() {
        assertMalformed("org.duizhao.document.deleted.v2", DELETED_JSON, "ce_type: org.duizhao.document.deleted.v2");
    }

    @Test
    void aMessageWithoutAValueIsMalformed() {
        assertThatThrownBy(() -> EventCodec.read(DELETED, null))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("value: null (expected: JSON of org.duizhao.document.deleted.v1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "42",
                "\"text\"",
                "{\"documentId\":\"5f0c\"",
                DELETED_JSON + "x",
                DELETED_JSON + DELETED_JSON,
                "{\"documentId\":null,\"revision\":7,\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"revision\":7,\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"documentId\":\"5f0c\",\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"documentId\":\"5f0c\",\"revision\":7,\"engine\":\"1\"}",
                "{\"documentId\":\"5f0c\",\"revision\":7,\"engine\":\"1\",\"deletedAt\":\"yesterday\"}",
                "{\"documentId\":\"5f0c\",\"revision\":\"7\",\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"documentId\":\"5f0c\",\"revision\":7.5,\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"documentId\":5,\"revision\":7,\"engine\":\"1\",\"deletedAt\":\"2026-01-01T00:00:00Z\"}"
            })
    void whatIsNoEventIsMalformed(String json) {
        assertMalformed(DELETED, json, "(expected: JSON of org.duizhao.document.deleted.v1)");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] gb18030 = {'{', '"', (byte) 0xb1, (byte) 0xa8, '"', ':', '1', '}'};

        assertThatThrownBy(() -> EventCodec.read(DELETED, gb18030)).isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsMalformedAndCostsNoStack(String opening) {
        String deep = "{\"unknown\":" + opening.repeat(1_000_000);

        assertMalformed(DELETED, deep, "(expected: JSON of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e400"})
    void aNumberBeyondADoubleIsMalformedWithoutBeingWrittenOut(String number) {
        String golden = new String(EventCodec.value(GoldenEvents.all().get("record.enriched")), UTF_8);
        String huge = golden.replace("2480000000", number);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertMalformed(RECORD, huge, "(expected: JSON of"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision", "durationMillis"})
    void aHugeNumberInAWholeNumbersPlaceIsMalformedWithoutBeingWrittenOut(String field) {
        String golden = new String(EventCodec.value(GoldenEvents.all().get("stage.completed")), UTF_8);
        String huge = golden.replaceFirst("\"" + field + "\":\\d+", "\"" + field + "\":1e999999999");

        assertThat(huge).contains("1e999999999");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertMalformed(EventType.STAGE_COMPLETED.wireName(), huge, "(expected: JSON of"));
    }

    @Test
    void aNumberOfAMillionDigitsIsMalformed() {
        assertMalformed(DELETED, "{\"revision\":" + "9".repeat(1_000_000) + "}", "(expected: JSON of");
    }

    @Test
    void aFigureNobodyCanReadIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> new Figure(
                        "f",
                        "en",
                        0,
                        1,
                        "1",
                        "count",
                        new BigDecimal("1e301"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "exact",
                        null,
                        null,
                        null,
                        null,
                        false,
                        false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value: 1E+301 (expected: an exponent within ±300)");
    }

    @Test
    void aValueOverTheLimitIsNotParsed() {
        byte[] spaces = new byte[EventCodec.MAX_VALUE_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');

        assertThatThrownBy(() -> EventCodec.read(DELETED, spaces))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("value: 16777217 bytes (expected: at most 16777216)");
    }

    @Test
    void aValueJustUnderTheLimitIsRead() {
        String text = "长".repeat((EventCodec.MAX_VALUE_BYTES - 1024) / 3);
        StageFailed event = new StageFailed(
                GoldenEvents.ID, 1, "1", Stage.ALIGN, GoldenEvents.UPLOADED, 0, FailureKind.BUG, text, "");
        byte[] value = EventCodec.value(event);

        assertThat(value.length).isBetween(EventCodec.MAX_VALUE_BYTES - 1024, EventCodec.MAX_VALUE_BYTES);
        assertThat(EventCodec.read(EventType.STAGE_FAILED.wireName(), value)).isEqualTo(event);
    }

    @Test
    void theMessageOfAMalformedValueShowsItsBeginningOnOneLine() {
        assertThatThrownBy(() -> EventCodec.read(DELETED, ("\n\u001b[31m" + "x".repeat(500)).getBytes(UTF_8)))
                .hasMessage("value: ??[31m" + "x".repeat(74) + "… (expected: JSON of " + DELETED + ")");
    }

    @Test
    void randomBytesNeverDoMoreThanBeMalformed() {
        Random random = new Random(20260101);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefuse(EventType.values()[i % EventType.values().length], bytes);
        }
    }

    @Test
    void damagedEventsNeverDoMoreThanBeMalformed() {
        Random random = new Random(20260102);
        for (PipelineEvent event : GoldenEvents.all().values()) {
            byte[] sound = EventCodec.value(event);
            for (int i = 0; i < 500; i++) {
                byte[] damaged =
                        Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
                for (int hits = random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
                }
                readOrRefuse(EventType.of(event), damaged);
            }
        }
    }

    private static void readOrRefuse(EventType type, byte[] bytes) {
        try {
            assertThat(EventCodec.read(type.wireName(), bytes)).isInstanceOf(type.eventClass());
        } catch (MalformedEventException e) {
            assertThat(e).hasMessageContaining("(expected: ");
        }
    }

    private static PipelineEvent completedWith(Map<String, Long> counts) {
        return new StageCompleted(
                GoldenEvents.ID, 1, "1", Stage.ALIGN, GoldenEvents.UPLOADED, 5, counts, java.util.List.of());
    }

    private static void assertMalformed(@Nullable String type, String json, String message) {
        assertThatThrownBy(() -> EventCodec.read(type, json.getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(message);
    }
}
