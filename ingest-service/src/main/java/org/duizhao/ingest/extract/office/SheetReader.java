package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.Raised;

/** The cells of one part {@code worksheet}. */
final class SheetReader {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int LAST_COLUMN = 16_384;

    private final XlsxText book;
    private final SheetFormats formats;
    private final Sheet sheet = new Sheet();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private int hidden;
    private int uncomputed;
    private int row;
    private int column;
    private boolean hiddenRow;

    SheetReader(XlsxText book) {
        this.book = book;
        this.formats = new SheetFormats(book.isFrom1904());
    }

    Sheet sheet() {
        return sheet;
    }

    int hidden() {
        return hidden;
    }

    /** Formulas whose value the file does not have. */
    int uncomputed() {
        return uncomputed;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        row = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "col" -> column(xml);
                case "row" -> {
                    row = Xml.number(xml, "r", row + 2) - 1;
                    column = -1;
                    hiddenRow = Xml.attribute(xml, "hidden", "0").matches("1|true");
                }
                case "c" -> cell(xml);
                case "mergeCell" -> merge(Xml.attribute(xml, "ref", ""));
                default -> {
                    // How it looks.
                }
            }
        }
    }

    private void column(XMLStreamReader xml) {
        if (Xml.attribute(xml, "hidden", "0").matches("1|true")) {
            hiddenColumns.add(new int[] {Xml.number(xml, "min", 1) - 1, Xml.number(xml, "max", 1) - 1});
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        Matcher reference = REFERENCE.matcher(Xml.attribute(xml, "r", ""));
        column = reference.matches() ? number(reference.group(1)) : column + 1;
        String type = Xml.attribute(xml, "t", "n");
        int style = Xml.number(xml, "s", 0);
        String value = "";
        boolean formula = false;
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "v" -> value = Xml.text(xml);
                case "is" -> value = rich(xml);
                default -> {
                    formula |= xml.getLocalName().equals("f");
                    Xml.skip(xml);
                }
            }
        }
        uncomputed += formula && value.isEmpty() && !type.equals("str") ? 1 : 0;
        String shown = shown(type, value, style);
        if (hiddenRow || isHidden(column)) {
            hidden += shown.isBlank() ? 0 : 1;
        } else if (column < LAST_COLUMN) {
            sheet.cell(row, column, shown);
        }
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> value.matches("\\d{1,9}") ? book.string(Integer.parseInt(value)) : "";
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value, style);
            default -> value;
        };
    }

    private String number(String value, int style) {
        try {
            return value.isEmpty() ? "" : book.shown(Double.parseDouble(value), style, formats);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private boolean isHidden(int at) {
        return hiddenColumns.stream().anyMatch(range -> range[0] <= at && at <= range[1]);
    }

    private void merge(String area) {
        Matcher from = REFERENCE.matcher(area);
        if (from.lookingAt()) {
            Matcher to = REFERENCE.matcher(area.substring(Math.min(area.length(), from.end() + 1)));
            if (to.lookingAt()) {
                int top = Integer.parseInt(from.group(2));
                int left = number(from.group(1));
                sheet.merge(
                        top - 1,
                        left,
                        Math.max(1, Integer.parseInt(to.group(2)) - top + 1),
                        Math.max(1, number(to.group(1)) - left + 1));
            }
        }
    }

    private static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    /** The text of a string with runs, to its end: without what is written over it, with powers as such. */
    static String rich(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "t" -> text.append(Xml.text(xml));
                case "r" -> text.append(run(xml, text));
                default -> Xml.skip(xml);
            }
        }
        return text.toString();
    }

    private static String run(XMLStreamReader xml, CharSequence before) throws XMLStreamException {
        String text = "";
        String raised = "";
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("rPr")) {
                while (Xml.nextChild(xml)) {
                    raised = xml.getLocalName().equals("vertAlign") ? Xml.attribute(xml, "val", "") : raised;
                    Xml.skip(xml);
                }
            } else if (xml.getLocalName().equals("t")) {
                text += Xml.text(xml);
            } else {
                Xml.skip(xml);
            }
        }
        return raised.matches("su[pb].*") ? Raised.after(before, text, raised.startsWith("sup")) : text;
    }
}
