package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duizhao.events.Block;
import org.duizhao.events.PlacedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a block says of its places is where a PDF draws its letters. */
class PlacesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../samples/report.zh.pdf",
                "../samples/report.en.pdf",
                "../samples/interleaved.pdf",
                "src/test/resources/forms/notice.plain.zh.pdf",
                "src/test/resources/forms/bulletin.columns.en.pdf"
            })
    void inTheRectangleOfANumberStandsThatNumberAndNothingElse(String file) throws Exception {
        List<Letter> letters = Letters.of(Path.of(file));
        List<Block> blocks = blocks(Path.of(file));
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Block block : blocks) {
            Matcher number = NUMBER.matcher(block.text());
            while (number.find()) {
                found++;
                String inside = inside(block, number.start(), number.end(), letters);
                if (!inside.equals(number.group())) {
                    wrong.add(number.group() + " is " + inside);
                }
            }
        }
        assertThat(found).isGreaterThan(5);
        assertThat(wrong).hasSizeLessThanOrEqualTo(found / 50);
    }

    private static String inside(Block block, int start, int end, List<Letter> letters) {
        StringBuilder inside = new StringBuilder();
        for (PlacedLine line : block.lines()) {
            PlacedLine part = line.part(start, end);
            if (part != null) {
                letters.stream()
                        .filter(letter -> letter.page == part.page() && letter.isIn(part))
                        .forEach(letter -> inside.append(letter.text.strip()));
            }
        }
        return inside.toString();
    }

    @Test
    void aTurnedTableHasItsPlacesOnThePageAsItIsShown() throws Exception {
        List<Block> rows = blocks(Path.of("src", "test", "resources", "cases", "c05-rotated-table.pdf"));
        PlacedLine first = rows.get(0).lines().get(0);
        PlacedLine below = rows.get(1).lines().get(0);
        assertThat(first.direction()).isEqualTo("up");
        assertThat(below.x()).isGreaterThan(first.x());
        assertThat(first.height()).isGreaterThan(first.width());
    }

    @ParameterizedTest
    @CsvSource({
        "'政 府 报 告', 政府报告, '0,1,1,2,2,3,3,4'",
        "'ab  cd', 'ab cd', '0,1,2,2,3,4,5'",
        "'ﬁve', five, '0,2,3,4'",
        "'a\u200Bb', ab, '0,1,1,2'"
    })
    void aCleanedTextKnowsWhereItsCharactersWent(String raw, String clean, String places) {
        assertThat(CleanPlaces.of(raw, clean))
                .containsExactly(Arrays.stream(places.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    private static List<Block> blocks(Path file) throws Exception {
        try (Extraction extraction = new Extraction(folder)) {
            return Extraction.blocks(extraction.of("x.pdf", file));
        }
    }

    private record Letter(int page, double x, double y, String text) {

        boolean isIn(PlacedLine part) {
            return x > part.x() && x < part.x() + part.width() && y > part.y() && y < part.y() + part.height();
        }
    }

    /** The middle of each letter, as PDFBox has it. */
    private static final class Letters extends PDFTextStripper {

        private final List<Letter> letters = new ArrayList<>();

        static List<Letter> of(Path file) throws IOException {
            Letters all = new Letters();
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                all.writeText(pdf, Writer.nullWriter());
            }
            return all.letters;
        }

        @Override
        protected void writePage() {
            charactersByArticle.forEach(article -> article.forEach(this::add));
        }

        private void add(TextPosition at) {
            letters.add(new Letter(
                    getCurrentPageNo(),
                    at.getX() + at.getWidth() / 2,
                    at.getY() - 0.3 * at.getYScale(),
                    at.getUnicode()));
        }
    }
}
