package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.wire.Piece;

/** The sheets of a workbook of Excel 2007 and later, each a page (ECMA-376, part 1, 18). */
public final class XlsxText {

    private final OfficePackage file;
    private final Said said;
    private final List<String> strings = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<String[]> sheets = new ArrayList<>();
    private final String main;
    private boolean from1904;

    private XlsxText(OfficePackage file, Said said) throws IOException, XMLStreamException {
        this.file = file;
        this.said = said;
        this.main = file.mainPart();
    }

    /** Takes the pieces of a sheet. */
    public interface Sheets {

        /** How many sheets there are; how many of them may be read. */
        int allowed(int count) throws IOException;

        void sheet(List<Piece> pieces) throws IOException;
    }

    public static void read(Path path, Said said, Sheets sheets) throws IOException {
        try (OfficePackage file = new OfficePackage(path)) {
            file.describe(said);
            XlsxText text = new XlsxText(file, said);
            text.readWorkbook();
            text.readStyles();
            text.readStrings();
            text.readSheets(sheets);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        Map<String, OfficePackage.Relation> relations = file.relations(main);
        try (InputStream in = file.open(main)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = Xml.attribute(xml, "date1904", "0").matches("1|true");
                } else if (xml.getLocalName().equals("sheet")) {
                    OfficePackage.Relation relation = relations.get(Xml.attribute(xml, "id", ""));
                    String name = Xml.attribute(xml, "name", "");
                    if (!Xml.attribute(xml, "state", "visible").equals("visible")) {
                        said.warn("hidden sheet: " + name + " (not read: what the author has hidden)", "sheet " + name);
                        said.notRead("hidden-text", "a sheet that is hidden", "sheet " + name);
                    } else if (relation != null && file.has(relation.target())) {
                        sheets.add(new String[] {name, relation.target()});
                    }
                }
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        String part = file.related(main, "styles");
        if (part == null) {
            return;
        }
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            boolean cells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                String name = xml.hasName() ? xml.getLocalName() : "";
                if (name.equals("cellXfs")) {
                    cells = event == XMLStreamReader.START_ELEMENT;
                } else if (event == XMLStreamReader.START_ELEMENT && name.equals("numFmt")) {
                    formats.put(Xml.number(xml, "numFmtId", -1), Xml.attribute(xml, "formatCode", "General"));
                } else if (event == XMLStreamReader.START_ELEMENT && cells && name.equals("xf")) {
                    formatOfStyle.add(Xml.number(xml, "numFmtId", 0));
                }
            }
        }
    }

    private void readStrings() throws IOException, XMLStreamException {
        String part = file.related(main, "sharedStrings");
        if (part == null) {
            return;
        }
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(SheetReader.rich(xml));
                }
            }
        }
    }

    private void readSheets(Sheets to) throws IOException, XMLStreamException {
        int allowed = to.allowed(sheets.size());
        for (int i = 0; i < Math.min(allowed, sheets.size()); i++) {
            String part = sheets.get(i)[1];
            SheetReader reader = new SheetReader(this);
            try (InputStream in = file.open(part)) {
                reader.read(Xml.reader(in));
            }
            String place = "sheet " + sheets.get(i)[0];
            if (reader.hidden() > 0) {
                said.warn(
                        "hidden rows and columns: " + reader.hidden() + " cells (not read: what the author has hidden)",
                        place);
                said.notRead("hidden-text", reader.hidden() + " cells in hidden rows or columns", place);
            }
            if (reader.uncomputed() > 0) {
                said.warn(
                        "formulas: " + reader.uncomputed() + " without a value (expected: the values stored with them)",
                        place);
                said.notRead("formula", reader.uncomputed() + " whose value the file does not have", place);
            }
            sayWhatIsLeft(part, place);
            to.sheet(reader.sheet().pieces(i + 1, i + 1));
            to.sheet(boxes(part, i + 1));
        }
    }

    /** What stands in the text boxes that lie on a sheet, after its rows. */
    private List<Piece> boxes(String part, int page) throws IOException, XMLStreamException {
        MarkupBlocks blocks = new MarkupBlocks();
        String drawing = file.related(part, "drawing");
        if (drawing == null) {
            return List.of();
        }
        blocks.page(page);
        try (InputStream in = file.open(drawing)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("txBody")) {
                    Script text = new Script();
                    new PptxParagraphs(text).read(xml);
                    text.play(blocks);
                }
            }
        }
        return blocks.finish();
    }

    private void sayWhatIsLeft(String part, String place) throws IOException, XMLStreamException {
        for (OfficePackage.Relation relation : file.relations(part).values()) {
            if (relation.type().equals("drawing") && file.has(relation.target())) {
                for (OfficePackage.Relation drawn :
                        file.relations(relation.target()).values()) {
                    boolean chart = drawn.type().startsWith("chart");
                    said.notRead(chart ? "chart" : "picture", "not read", place);
                }
            } else if (relation.type().matches("oleObject|package")) {
                LeftOut left = new LeftOut();
                new Embedded(left, said).part(file, relation);
                left.say(said);
            } else if (relation.type().equals("comments")) {
                said.notRead("comment", "remarks are no part of the text", place);
            }
        }
    }

    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    /** What a number shows in a cell of this style. */
    String shown(double value, int style, SheetFormats with) {
        int id = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String builtIn = BuiltinFormats.getBuiltinFormat(id);
        return with.shown(value, id, formats.getOrDefault(id, builtIn == null ? "General" : builtIn));
    }

    boolean isFrom1904() {
        return from1904;
    }
}
