package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.Test;

class TmxWriterTest {

    private static final LocaleId ZH = LocaleId.fromString("zh-TW");
    private static final LocaleId EN = LocaleId.fromString("en");

    @Test
    void anotherProgramReadsTheUnitsBack() throws IOException {
        String tmx = written(
                new TmxWriter.Unit("d-00001", "zh-TW", "新增綠地6.5平方公里。", "We added 6.5 square kilometers.", 0.97, "一、回顾"),
                new TmxWriter.Unit(null, "zh-TW", "𠮷野家 & <b>\"引號\"</b>", "Yoshinoya & <b>\"quotes\"</b>", 0.5, ""));

        List<ITextUnit> units = read(tmx);

        assertThat(units)
                .extracting(unit -> unit.getSource().toString())
                .containsExactly("新增綠地6.5平方公里。", "𠮷野家 & <b>\"引號\"</b>");
        assertThat(units)
                .extracting(unit -> unit.getTarget(EN).toString())
                .containsExactly("We added 6.5 square kilometers.", "Yoshinoya & <b>\"quotes\"</b>");
        assertThat(units.get(0).getName()).isEqualTo("d-00001");
        assertThat(units.get(0).getProperty("x-confidence").getValue()).isEqualTo("0.97");
        assertThat(units.get(0).getProperty("x-section").getValue()).isEqualTo("一、回顾");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        String tmx = written(
                new TmxWriter.Unit(null, "zh-CN", "控制\u0000\u0008字符\uD800。", "Control\uFFFF characters.", 1, ""));

        assertThat(tmx).contains("<seg>控制字符。</seg>", "<seg>Control characters.</seg>");
    }

    @Test
    void theHeadNamesTheFirstUnitsLanguageAndOthersTheirOwn() throws IOException {
        String tmx = written(
                new TmxWriter.Unit(null, "zh-HK", "經濟", "Economy", 1, ""),
                new TmxWriter.Unit(null, "zh-CN", "经济", "Economy", 1, ""));

        assertThat(tmx)
                .contains("srclang=\"zh-HK\" datatype", "<tu srclang=\"zh-CN\">", "<tuv xml:lang=\"zh-CN\"><seg>经济");
        assertThat(written()).contains("srclang=\"zh-CN\"");
    }

    @Test
    void theCellsOfARowAreUnitsAndNumbersAreNone() throws IOException {
        StringWriter out = new StringWriter();
        TmxWriter writer = new TmxWriter(out);
        writer.start("1");
        writer.row(new TmxWriter.Unit("d-7", "zh-TW", "指標\t單位\t2,025\tGDP", "Indicator\tUnit\t2,025\tGDP", .9, ""));
        writer.row(new TmxWriter.Unit("d-8", "zh-TW", "港口\t萬噸", "Port", .9, ""));
        writer.end();

        List<ITextUnit> units = read(out.toString());
        assertThat(units).extracting(ITextUnit::getName).containsExactly("d-7-c1", "d-7-c2", "d-8");
        assertThat(units)
                .extracting(unit -> unit.getSource() + "=" + unit.getTarget(EN))
                .containsExactly("指標=Indicator", "單位=Unit", "港口\t萬噸=Port");
    }

    private static String written(TmxWriter.Unit... units) throws IOException {
        StringWriter out = new StringWriter();
        TmxWriter writer = new TmxWriter(out);
        writer.start("1 \"beta\"");
        for (TmxWriter.Unit unit : units) {
            writer.unit(unit);
        }
        writer.end();
        return out.toString();
    }

    private static List<ITextUnit> read(String tmx) {
        List<ITextUnit> units = new ArrayList<>();
        try (TmxFilter filter = new TmxFilter();
                RawDocument document = new RawDocument(
                        new ByteArrayInputStream(tmx.getBytes(StandardCharsets.UTF_8)), "UTF-8", ZH, EN)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    units.add(event.getTextUnit());
                }
            }
        }
        return units;
    }
}
