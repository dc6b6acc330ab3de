package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices send them: bad bytes, rare charsets, mails, subtitles, workbooks, the wrong file of a pair. */
class OfficeInboxTest {

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t09-utf8-truncated.txt", "t10-utf8-one-bad-byte.txt"})
    void aBadByteCostsItselfAndIsSaidWithItsPlace(String name) throws Exception {
        ExtractionResult.Extracted extracted = Extraction.extracted(read(name));

        assertThat(Extraction.outline(extracted)).anyMatch(line -> line.contains("全市生产总值"));
        assertThat(extracted.files().get(0).placed())
                .isNotEmpty()
                .allMatch(at -> at.place().startsWith("byte "));
    }

    @Test
    void aCharsetIsJudgedByItsTextAndPrivateUseIsDamage() throws Exception {
        assertThat(String.join("", Extraction.outline(read("a04-hkscs.txt")))).contains("鰂", "喺", "嘅");
    }

    @Test
    void radicalsOfBothBlocksAreIdeographs() throws Exception {
        assertThat(Extraction.outline(read("a30-radicals.txt")))
                .anyMatch(line -> line.contains("食品安全车辆长度青年马路门户见面页风飞鱼"));
    }

    @Test
    void aMailIsReadWithItsAttachmentsAsFurtherFiles() throws Exception {
        ExtractionResult.Extracted extracted = Extraction.extracted(read("a13-mail.eml"));

        assertThat(Extraction.outline(extracted)).anyMatch(line -> line.contains("1793.6亿元"));
        assertThat(extracted.files()).hasSizeGreaterThan(1);
        assertThat(extracted.files().get(1).within()).isZero();
    }

    @Test
    void subtitlesHaveNoTimes() throws Exception {
        assertThat(Extraction.outline(read("a16-sub.srt"))).noneMatch(line -> line.contains("-->"));
    }

    @Test
    void aWorkbookShowsItsDatesAsInChinaAndNothingHidden() throws Exception {
        ExtractionResult.Extracted extracted = Extraction.extracted(read("x01-indicators.xlsx"));

        assertThat(Extraction.outline(extracted)).contains("row 统计日期|2025年3月12日", "row 生产总值|亿元|1793.6|5.6%");
        assertThat(extracted.files().get(0).notRead())
                .anyMatch(left -> left.what().equals("hidden-text"));
    }

    @Test
    void rowsAreToldByTheTextAndNotByTheName() throws Exception {
        assertThat(Extraction.outline(text("a.txt", "指标,2024,2025\n产值,650.1,698.2\n农业,88.1,90.2\n")))
                .containsExactly("row 指标|2024|2025", "row 产值|650.1|698.2", "row 农业|88.1|90.2");
        assertThat(Extraction.outline(text("a.csv", "全市生产总值增长。\n就业增加。\n"))).noneMatch(line -> line.startsWith("row"));
        assertThat(Extraction.outline(text("a.txt", "收入\tincome\n支出\tspending\n绿地\tgreen space\n")))
                .containsExactly("row 收入|income", "row 支出|spending", "row 绿地|green space");
    }

    @Test
    void messagesOfProgramsAreRefusedWithWhatToDo() throws Exception {
        Extraction.assertRefused(
                text("zh.po", "msgid \"Report\"\nmsgstr \"报告\"\n"),
                FailureKind.REJECTED_INPUT,
                "file type: text/x-gettext-translation");
        Extraction.assertRefused(
                text("zh.json", "{\"report\": \"报告\"}"), FailureKind.REJECTED_INPUT, "file type: application/json");
    }

    @Test
    void swappedSidesArePutRightAndSaid() throws Exception {
        Path zh = file("全市生产总值达到1793.6亿元，比上年增长5.6%。新增绿地6.5平方公里。\n");
        Path en = file("The city's GDP reached 179.36 billion yuan, up 5.6 percent over the previous year.\n");
        ExtractionResult.Extracted swapped = Extraction.extracted(pair(en, zh));

        assertThat(swapped.files().get(0).side()).isEqualTo(SourceFile.Side.EN);
        assertThat(swapped.warnings()).anyMatch(warning -> warning.startsWith("sides: swapped"));
        assertThat(Extraction.extracted(pair(zh, zh)).warnings())
                .anyMatch(warning -> warning.startsWith("wrong-pair: "));
        assertThat(Extraction.extracted(pair(zh, en)).warnings()).isEmpty();
    }

    private static ExtractionResult pair(Path zh, Path en) throws Exception {
        try (Extractor extractor = new Extractor(Extraction.defaults(folder.resolve("pairs")))) {
            return extractor.extract(
                    List.of(
                            new Source(new SourceFile(SourceFile.Side.ZH, "zh.txt", "", 0, "1".repeat(64)), zh),
                            new Source(new SourceFile(SourceFile.Side.EN, "en.txt", "", 0, "2".repeat(64)), en)),
                    Hints.NONE);
        }
    }

    private static Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "side", ".txt"), text);
    }

    private static ExtractionResult text(String name, String text) throws Exception {
        return extraction.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ExtractionResult read(String name) throws Exception {
        return extraction.of(name, Path.of("src/test/resources/cases", name));
    }
}
