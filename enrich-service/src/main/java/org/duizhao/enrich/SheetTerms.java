package org.duizhao.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.bitext.glossary.GlossaryTerm;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of a workbook (XLSX): Chinese and English in the columns that its first row calls so (中文, zh-CN, English),
 * else in the first two; several names of one language parted as in a table of text.
 */
final class SheetTerms {

    private static final Pattern ZH = Pattern.compile("(?i)(zh([-_].*)?|chinese.*|中文.*|汉语|汉文|简体中文)");
    private static final Pattern EN = Pattern.compile("(?i)(en([-_].*)?|english.*|英文.*|英语)");

    /** Of one part, in bytes: some million terms. */
    private static final int MOST = 256 << 20;

    private final List<String> shared = new ArrayList<>();
    private final List<Map<Integer, String>> rows = new ArrayList<>();

    private SheetTerms() {}

    /** @throws IllegalArgumentException naming row and rule */
    static List<GlossaryTerm> read(String name, Path file) throws IOException, XMLStreamException {
        SheetTerms sheet = new SheetTerms();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet.part(zip, "xl/sharedStrings.xml", sheet::strings);
            if (!sheet.part(zip, first(zip), sheet::cells)) {
                throw new IOException(first(zip) + " is missing");
            }
        }
        return GlossaryTerm.read(name, sheet.lines());
    }

    private interface Reader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private boolean part(ZipFile zip, String name, Reader reader) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        if (entry.getSize() > MOST) {
            throw new IOException(name + ": " + entry.getSize() + " bytes (expected: at most " + MOST + ")");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = TbxTerms.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    reader.read(xml);
                }
            }
        }
        return true;
    }

    /** The part of the sheet that the workbook names first. */
    private static String first(ZipFile zip) throws IOException, XMLStreamException {
        SheetTerms none = new SheetTerms();
        List<String> ids = new ArrayList<>();
        Map<String, String> targets = new TreeMap<>();
        none.part(zip, "xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet")) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")
                            && xml.getAttributePrefix(i).equals("r")) {
                        ids.add(xml.getAttributeValue(i));
                    }
                }
            }
        });
        none.part(zip, "xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        });
        String target = ids.isEmpty() ? null : targets.get(ids.get(0));
        if (target == null) {
            throw new IOException("xl/workbook.xml names no sheet");
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private void strings(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("si")) {
            shared.add(text(xml, "si"));
        }
    }

    private void cells(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("row")) {
            rows.add(new TreeMap<>());
        } else if (xml.getLocalName().equals("c") && !rows.isEmpty()) {
            Map<Integer, String> row = rows.get(rows.size() - 1);
            String place = xml.getAttributeValue(null, "r");
            int column = place == null ? row.size() : column(place);
            boolean isShared = "s".equals(xml.getAttributeValue(null, "t"));
            String text = text(xml, "c");
            row.put(column, isShared && !text.isEmpty() ? shared.get(Integer.parseInt(text)) : text);
        }
    }

    /** What an element says: its runs and values, no readings (furigana) and no formulas. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean told = true;
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(end))) {
            if (xml.isStartElement() || xml.isEndElement()) {
                boolean silent =
                        xml.getLocalName().equals("rPh") || xml.getLocalName().equals("f");
                told = silent ? xml.isEndElement() : told;
            } else if (told && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** AB12: 27. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** As a table of text has them, a line a row, so that messages name the row. */
    private List<String> lines() {
        Map<Integer, String> head = rows.isEmpty() ? Map.of() : rows.get(0);
        Integer zh = named(head, ZH);
        Integer en = named(head, EN);
        if (zh == null || en == null) {
            return rows.stream().map(row -> line(row, 0, 1)).toList();
        }
        int left = zh;
        int right = en;
        Stream<String> terms = rows.stream().skip(1).map(row -> line(row, left, right));
        return Stream.concat(Stream.of(""), terms).toList();
    }

    private static String line(Map<Integer, String> row, int zh, int en) {
        String left = row.getOrDefault(zh, "");
        String right = row.getOrDefault(en, "");
        return left.isEmpty() && right.isEmpty() ? "" : left + "\t" + right;
    }

    private static @Nullable Integer named(Map<Integer, String> head, Pattern name) {
        return head.entrySet().stream()
                .filter(cell -> name.matcher(cell.getValue()).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
