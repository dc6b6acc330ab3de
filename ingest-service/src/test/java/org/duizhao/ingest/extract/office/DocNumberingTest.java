package org.duizhao.ingest.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.junit.jupiter.api.Test;

class DocNumberingTest {

    private static final int CHINESE_COUNTING = 37;
    private static final int LIST = 7777;

    @Test
    void numbersAreTheOnesThatWordShows() throws IOException {
        try (HWPFDocument document =
                new HWPFDocument(Files.newInputStream(Path.of("src/test/resources/forms/transport.office.zh.doc")))) {
            ListTables tables = document.getListTables();
            ListData list = new ListData(LIST, true);
            list.setLevel(0, level(CHINESE_COUNTING, "第\u0000条"));
            list.setLevel(1, level(0, "\u0000.\u0001"));
            LFO lfo = new LFO();
            lfo.setLsid(LIST);
            tables.addList(list, lfo, new LFOData());
            int number = tables.getOverrideIndexFromListID(LIST);
            DocNumbering numbering = new DocNumbering(tables);

            assertThat(numbering.next(number, 0)).isEqualTo("第一条 ");
            assertThat(numbering.next(number, 1)).isEqualTo("一.1 ");
            assertThat(numbering.next(number, 1)).isEqualTo("一.2 ");
            assertThat(numbering.next(number, 0)).isEqualTo("第二条 ");
            assertThat(numbering.next(number, 1)).isEqualTo("二.1 ");
            assertThat(numbering.next(4711, 0)).isEmpty();
        }
    }

    private static ListLevel level(int format, String text) {
        return new ListLevel(1, format, 0, new byte[0], new byte[0], text);
    }
}
