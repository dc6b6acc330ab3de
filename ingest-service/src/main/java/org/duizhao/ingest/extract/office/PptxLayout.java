package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Where a slide's layout and its master put the placeholders that do not say it themselves. */
final class PptxLayout {

    static final PptxLayout NONE = new PptxLayout();

    private final Map<String, ReadingOrder.Box> byIndex = new HashMap<>();
    private final Map<String, ReadingOrder.Box> byType = new HashMap<>();

    private PptxLayout() {}

    static PptxLayout of(OfficePackage file, String slide) throws IOException, XMLStreamException {
        PptxLayout layout = new PptxLayout();
        String part = file.related(slide, "slideLayout");
        String master = part == null ? null : file.related(part, "slideMaster");
        layout.read(file, part);
        layout.read(file, master);
        return layout;
    }

    private void read(OfficePackage file, @Nullable String part) throws IOException, XMLStreamException {
        if (part == null) {
            return;
        }
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            String index = "";
            String type = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "sp" -> {
                        index = "";
                        type = "";
                    }
                    case "ph" -> {
                        index = Xml.attribute(xml, "idx", "");
                        type = Xml.attribute(xml, "type", "body");
                    }
                    case "xfrm" -> put(index, type, PptxShapes.box(xml));
                    default -> {
                        // How it looks.
                    }
                }
            }
        }
    }

    private void put(String index, String type, ReadingOrder.@Nullable Box box) {
        if (box != null && !type.isEmpty()) {
            byIndex.putIfAbsent(index, box);
            byType.putIfAbsent(type, box);
        }
    }

    /** Null where nothing says it. */
    ReadingOrder.@Nullable Box box(String index, String type) {
        ReadingOrder.Box box = index.isEmpty() ? null : byIndex.get(index);
        return box == null ? byType.get(type) : box;
    }
}
