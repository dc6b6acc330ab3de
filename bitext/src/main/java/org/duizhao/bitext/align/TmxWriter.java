package org.duizhao.bitext.align;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.WrittenChinese;
import org.duizhao.bitext.text.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Writes translation units of Chinese and English as TMX 1.4b, for computer-aided translation tools. Each unit is passed on
 * as it comes, so that memory does not grow.
 */
public final class TmxWriter {

    /** The cells of a table row, on either side. */
    private static final String CELLS = "\t";

    private static final Pattern WORDS = Pattern.compile("\\p{L}");

    private final Xml xml;
    private String version = "";
    private @Nullable String source;

    public TmxWriter(Writer out) throws IOException {
        xml = new Xml(out);
    }

    /**
     * One unit.
     *
     * @param id null for none
     * @param zhTag the language of the Chinese, as {@link WrittenChinese} tells it
     * @param section the headings above it, joined; empty for none
     */
    public record Unit(@Nullable String id, String zhTag, String zh, String en, double confidence, String section) {

        private Unit cell(int at, String zhCell, String enCell) {
            return new Unit(id == null ? null : id + "-c" + (at + 1), zhTag, zhCell, enCell, confidence, section);
        }
    }

    /**
     * Opens the document; its head is written with the first unit, whose language it names.
     *
     * @param version of the program that writes
     */
    public void start(String version) {
        this.version = version;
    }

    /** Writes one unit; its confidence and its section go into properties. */
    public void unit(Unit unit) throws IOException {
        String language = head(unit.zhTag());
        List<String> attributes = new ArrayList<>();
        if (unit.id() != null) {
            attributes.addAll(List.of("tuid", unit.id()));
        }
        if (!language.equals(unit.zhTag())) {
            attributes.addAll(List.of("srclang", unit.zhTag()));
        }
        xml.open("tu", attributes.toArray(String[]::new));
        property("x-confidence", String.valueOf(unit.confidence()));
        if (!unit.section().isEmpty()) {
            property("x-section", unit.section());
        }
        variant(unit.zhTag(), unit.zh());
        variant("en", unit.en());
        xml.close().line();
    }

    /**
     * Writes a table row, whose cells have a tab between them: where both sides have as many, each cell that has words in both
     * languages is a unit, and a number is none; else the row is one.
     */
    public void row(Unit unit) throws IOException {
        String[] zh = unit.zh().split(CELLS, -1);
        String[] en = unit.en().split(CELLS, -1);
        if (zh.length != en.length || zh.length == 1) {
            unit(unit);
            return;
        }
        for (int i = 0; i < zh.length; i++) {
            if (WORDS.matcher(zh[i]).find() && WORDS.matcher(en[i]).find() && !zh[i].equals(en[i])) {
                unit(unit.cell(i, zh[i].strip(), en[i].strip()));
            }
        }
    }

    /** Closes the document and passes everything on. */
    public void end() throws IOException {
        head(WrittenChinese.SIMPLIFIED);
        xml.close().line();
        xml.end();
    }

    /** Writes it if it is not there yet; the language that it names. */
    private String head(String language) throws IOException {
        if (source != null) {
            return source;
        }
        source = language;
        xml.open("tmx", "version", "1.4").line();
        xml.empty(
                        "header",
                        "creationtool",
                        "duizhao",
                        "creationtoolversion",
                        version,
                        "segtype",
                        "block",
                        "o-tmf",
                        "duizhao",
                        "adminlang",
                        "en",
                        "srclang",
                        language,
                        "datatype",
                        "plaintext")
                .line();
        xml.open("body").line();
        return language;
    }

    private void property(String type, String value) throws IOException {
        xml.open("prop", "type", type).text(value).close();
    }

    private void variant(String language, String text) throws IOException {
        xml.open("tuv", "xml:lang", language).element("seg", text).close();
    }
}
