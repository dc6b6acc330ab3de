package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.ingest.extract.wire.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#|Source|Target|Status|Comment; 1|{1}新增绿地6.5平方公里{2}。|We added <1>6.5 square kilometers</1>.|Translated|check 99.9",
                "ID|Chinese (PRC)|English (United States)|Comment|Status; 7|新增绿地6.5平方公里。|We added [1}6.5 square kilometers{1].||100% Confirmed",
                "Segment ID|Segment status|Source segment|Target segment; 3|Draft (75%)|新增绿地6.5平方公里。|We added 6.5 square kilometers.",
                "ID|ICU|#|Source (zh_cn)|Score|Target (en)|Comment; x7:1||4|新增绿地6.5平方公里。|101|We added 6.5 square kilometers.|",
                "序号|原文|译文|状态|备注; 5|新增绿地6.5平方公里。|We added 6.5 square kilometers.|已确认|6.8？"
            })
    void nothingButThePairsOfAReviewTableIsText(String head, String row) {
        assertThat(read(head, row)).containsExactly("新增绿地6.5平方公里。|We added 6.5 square kilometers.");
    }

    @Test
    void aTextThatIsNotTranslatedIsOneSided() {
        assertThat(read("#|Source|Target|Status", "1|新增绿地。||New")).containsExactly("新增绿地。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "指标|单位|Indicator|2025; 绿地|平方公里|Green space|6.5",
                "中文|English; 绿地[1]|Green space",
                "Source|Target|Emissions; coal|2030|65",
                "No.|中文|English|2025; 1|绿地|Green space|6.5"
            })
    void aTableOfAReportStaysAsItIs(String head, String row) {
        assertThat(read(head, row)).containsExactly(head, row);
    }

    private static List<String> read(String... rows) {
        List<Piece> pieces = new ArrayList<>();
        for (String row : rows) {
            pieces.add(Piece.row(0, Arrays.asList(row.split("\\|", -1))));
        }
        return TranslatorTables.read(pieces).stream()
                .map(piece -> piece.cells().isEmpty() ? piece.text() : String.join("|", piece.cells()))
                .toList();
    }
}
