package org.duizhao.ingest.extract.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the pages of a document use: fonts, pictures and composites, by their ids. */
final class OfdResources {

    private final OfdFile file;
    private final Map<String, Boolean> boldFonts = new HashMap<>();
    private final Map<String, String> media = new HashMap<>();
    private final Map<String, String> fontFiles = new HashMap<>();
    private final Map<String, List<Units.Unit>> composites = new HashMap<>();

    OfdResources(OfdFile file) {
        this.file = file;
    }

    boolean isBold(String font) {
        return boldFonts.getOrDefault(font, false);
    }

    /** Where the picture is; null if it is not here. */
    @Nullable
    String media(String id) {
        return media.get(id);
    }

    boolean hasFont(String id) {
        String at = fontFiles.get(id);
        return at != null && file.has(at);
    }

    @Nullable
    String fontFile(String id) {
        return fontFiles.get(id);
    }

    List<Units.Unit> composite(String id) {
        return composites.getOrDefault(id, List.of());
    }

    /** Adds what a file of resources has. */
    void read(String path) throws IOException {
        file.read(path, new Entries(path)::handle);
    }

    private final class Entries {

        private final String path;
        private String base = "";
        private String id = "";
        private @Nullable UnitReader units;

        private Entries(String path) {
            this.path = path;
        }

        private void handle(XMLStreamReader reader, int event) throws XMLStreamException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            }
            if (units != null) {
                units.handle(reader, event);
                if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("CompositeGraphicUnit")) {
                    composites.put(id, units.units());
                    units = null;
                }
            }
        }

        private void start(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "Res" -> base = OfdFile.attribute(reader, "BaseLoc");
                case "Font" -> font(reader);
                case "FontFile" ->
                    fontFiles.put(id, located(reader.getElementText().strip()));
                case "MultiMedia" -> id = OfdFile.attribute(reader, "ID");
                case "MediaFile" ->
                    media.put(id, located(reader.getElementText().strip()));
                case "CompositeGraphicUnit" -> {
                    id = OfdFile.attribute(reader, "ID");
                    units = new UnitReader();
                }
                default -> {
                    // Colour spaces and how lines look.
                }
            }
        }

        private void font(XMLStreamReader reader) {
            id = OfdFile.attribute(reader, "ID");
            String name = OfdFile.attribute(reader, "FontName").toLowerCase(Locale.ROOT);
            boldFonts.put(
                    id,
                    OfdFile.attribute(reader, "Bold").equalsIgnoreCase("true")
                            || name.contains("bold")
                            || name.contains("heavy")
                            || name.contains("simhei")
                            || name.contains("黑体")
                            || name.contains("小标宋"));
        }

        private String located(String location) {
            String within = file.resolve(path, base.isEmpty() ? location : base + "/" + location);
            return file.has(within) ? within : file.resolve(path, location);
        }
    }
}
