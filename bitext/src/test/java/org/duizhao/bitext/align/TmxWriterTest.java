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

    private static final LocaleId ZH = LocaleId.fromString("zh");
    private static final LocaleId EN = LocaleId.fromString("en");

    @Test
    void anotherProgramReadsTheUnitsBack() throws IOException {
        String tmx = written(
                new TmxWriter.Unit("d-00001", "新增綠地6.5平方公里。", "We added 6.5 square kilometers.", 0.97, "一、回顾"),
                new TmxWriter.Unit(null, "𠮷野家 & <b>\"引號\"</b>", "Yoshinoya & <b>\"quotes\"</b>", 0.5, ""));

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
        String tmx = written(new TmxWriter.Unit(null, "控制\u0000\u0008字符\uD800。", "Control\uFFFF characters.", 1, ""));

        assertThat(read(tmx)).extracting(unit -> unit.getSource().toString()).containsExactly("控制字符。");
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
