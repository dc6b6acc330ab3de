package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "报告 2024.pdf|报告 2024.pdf",
                "/etc/passwd|passwd",
                "C:\\Users\\a\\報告.docx|報告.docx",
                "../..|unnamed",
                "...|unnamed",
                "a\\tb.txt|tb.txt",
                "what?.txt|what_.txt",
                ".hidden|hidden",
            })
    void namesLoseWhatCouldDoHarm(String given, String clean) {
        assertThat(FileNames.clean(given)).isEqualTo(clean);
    }

    @Test
    void marksThatTurnTheReadingDirectionAndControlsAreRemoved() {
        assertThat(FileNames.clean("报\u202Efdp.exe\u0000\r\n\u200B")).isEqualTo("报fdp.exe");
    }

    @Test
    void aLongNameIsShortenedByWholeCharactersAndKeepsItsSuffix() {
        String clean = FileNames.clean("𠮷".repeat(500) + ".pdf");
        assertThat(clean.codePointCount(0, clean.length())).isEqualTo(150);
        assertThat(clean).endsWith("𠮷.pdf");
    }

    @Test
    void aMissingNameHasAStandIn() {
        assertThat(FileNames.clean(null)).isEqualTo("unnamed");
        assertThat(FileNames.clean("")).isEqualTo("unnamed");
    }
}
