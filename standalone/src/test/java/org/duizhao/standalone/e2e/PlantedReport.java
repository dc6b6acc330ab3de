package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A report of an invented city in two Word files, with 30 planted faults of 10 kinds. */
final class PlantedReport {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HIDDEN = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r></w:p>";
    private static final String DELETED =
            "<w:p><w:del w:id='1' w:author='a'><w:r><w:delText>old words</w:delText></w:r></w:del></w:p>";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** @param kind of the fault; empty where there is none */
    record Pair(String kind, String zh, String en) {}

    private PlantedReport() {}

    static List<Pair> pairs() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlantedReport.class.getResourceAsStream("planted.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    static Path chinese(Path file) throws IOException {
        return write(file, Pair::zh, HIDDEN.formatted("内部核对用，不公开"));
    }

    static Path english(Path file) throws IOException {
        return write(file, Pair::en, HIDDEN.formatted("for internal use") + DELETED);
    }

    private static Path write(Path file, Function<Pair, String> side, String more) throws IOException {
        List<Pair> pairs = pairs();
        String body = pairs.stream()
                .map(pair -> paragraph(side.apply(pair), pair.zh().matches("[一二三四五六七八]、.*")))
                .collect(Collectors.joining());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml'"
                            + " ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType='"
                            + TYPE
                            + "document.main+xml'/><Override PartName='/word/styles.xml' ContentType='" + TYPE
                            + "styles+xml'/></Types>");
            part(zip, "_rels/.rels", relationship("officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", relationship("styles", "styles.xml"));
            part(
                    zip,
                    "word/styles.xml",
                    "<w:styles xmlns:w='" + WORD
                            + "'><w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/><w:pPr>"
                            + "<w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='" + WORD + "'><w:body>" + body + more + "</w:body></w:document>");
        }
        return file;
    }

    private static String paragraph(String text, boolean heading) {
        String style = heading ? "<w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" : "";
        return "<w:p>" + style + "<w:r><w:t xml:space='preserve'>" + text.replace("&", "&amp;") + "</w:t></w:r></w:p>";
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='" + target
                + "'/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
