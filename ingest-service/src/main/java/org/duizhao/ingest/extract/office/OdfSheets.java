package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of a spreadsheet of OpenDocument, each a page. */
public final class OdfSheets {

    private final OdfParts parts;
    private final Said said;
    private final List<OdfSheetReader> sheets = new ArrayList<>();

    private OdfSheets(OdfParts parts, Said said) {
        this.parts = parts;
        this.said = said;
    }

    public static void read(Path path, Said said, XlsxText.Sheets to) throws IOException {
        try (OdfFile file = new OdfFile(path);
                InputStream in = file.open("content.xml")) {
            file.describe(said);
            OdfSheets text = new OdfSheets(new OdfParts(file, said), said);
            text.read(Xml.reader(in));
            int allowed = to.allowed(text.sheets.size());
            for (int i = 0; i < Math.min(allowed, text.sheets.size()); i++) {
                to.sheet(text.sheets.get(i).pieces(i + 1));
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "automatic-styles" -> parts.styles.read(xml);
                case "tracked-changes" -> Xml.skip(xml);
                case "table" -> sheet(xml);
                default -> {
                    // Around the sheets.
                }
            }
        }
        parts.sayWhatIsLeft(said);
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException, IOException {
        String name = Xml.attribute(xml, "name", "");
        String place = "sheet " + name;
        if (parts.styles.isHidden("table", Xml.attribute(xml, "style-name", ""))) {
            said.warn("hidden sheet: " + name + " (not read: what the author has hidden)", place);
            said.notRead("hidden-text", "a sheet that is hidden", place);
            Xml.skip(xml);
            return;
        }
        OdfSheetReader reader = new OdfSheetReader(parts);
        reader.read(xml);
        if (reader.hidden() > 0) {
            said.warn(
                    "hidden rows and columns: " + reader.hidden() + " cells (not read: what the author has hidden)",
                    place);
            said.notRead("hidden-text", reader.hidden() + " cells in hidden rows or columns", place);
        }
        sheets.add(reader);
    }
}
