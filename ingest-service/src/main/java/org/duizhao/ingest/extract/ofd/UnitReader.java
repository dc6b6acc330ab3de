package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects the graphic units between two elements, through layers and blocks of any depth. */
final class UnitReader {

    /** A run of steps that says so in its number must not fill the memory. */
    private static final int MOST_STEPS = 100_000;

    private final List<Units.Unit> units = new ArrayList<>();
    private final List<Units.Code> codes = new ArrayList<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private Units.@Nullable Text text;
    private Units.@Nullable Path path;
    private boolean visible = true;

    List<Units.Unit> units() {
        return List.copyOf(units);
    }

    void handle(XMLStreamReader reader, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName());
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "TextObject" -> startText(reader);
            case "PathObject" -> startPath(reader);
            case "ImageObject" ->
                add(reader, new Units.Picture(frame(reader), OfdFile.attribute(reader, "ResourceID")));
            case "CompositeObject" ->
                add(reader, new Units.Composite(frame(reader), OfdFile.attribute(reader, "ResourceID")));
            case "TextCode" -> code(reader);
            case "Glyphs" -> {
                for (String glyph : OfdFile.words(reader.getElementText())) {
                    glyphs.add((int) number(glyph, -1));
                }
            }
            case "AbbreviatedData" -> {
                if (path != null) {
                    path = new Units.Path(path.frame(), reader.getElementText(), path.stroked(), path.filled());
                }
            }
            default -> {
                // A layer, a block, or how something looks.
            }
        }
    }

    private void add(XMLStreamReader reader, Units.Unit unit) {
        if (isVisible(reader)) {
            units.add(unit);
        }
    }

    private static boolean isVisible(XMLStreamReader reader) {
        return !OfdFile.attribute(reader, "Visible").equalsIgnoreCase("false");
    }

    private void startText(XMLStreamReader reader) {
        visible = isVisible(reader);
        codes.clear();
        glyphs.clear();
        double weight = number(OfdFile.attribute(reader, "Weight"), 400);
        text = new Units.Text(
                frame(reader),
                OfdFile.attribute(reader, "Font"),
                number(OfdFile.attribute(reader, "Size"), 1),
                number(OfdFile.attribute(reader, "HScale"), 1),
                weight >= 600,
                (int) number(OfdFile.attribute(reader, "CharDirection"), 0),
                number(OfdFile.attribute(reader, "ReadDirection"), 0) == 90,
                List.of(),
                List.of());
    }

    private void startPath(XMLStreamReader reader) {
        visible = isVisible(reader);
        boolean stroked = !OfdFile.attribute(reader, "Stroke").equalsIgnoreCase("false");
        path = new Units.Path(
                frame(reader), "", stroked, OfdFile.attribute(reader, "Fill").equalsIgnoreCase("true"));
    }

    private void code(XMLStreamReader reader) throws XMLStreamException {
        double x = number(OfdFile.attribute(reader, "X"), Double.NaN);
        double y = number(OfdFile.attribute(reader, "Y"), Double.NaN);
        List<Double> stepsX = steps(OfdFile.attribute(reader, "DeltaX"));
        List<Double> stepsY = steps(OfdFile.attribute(reader, "DeltaY"));
        String said = reader.getElementText();
        codes.add(new Units.Code(x, y, stepsX, stepsY, said.indexOf('\n') < 0 ? said : said.strip()));
    }

    private void end(String name) {
        if (name.equals("TextObject") && text != null) {
            Units.Text whole = text;
            text = null;
            if (visible) {
                units.add(new Units.Text(
                        whole.frame(),
                        whole.font(),
                        whole.size(),
                        whole.stretch(),
                        whole.bold(),
                        whole.turn(),
                        whole.down(),
                        List.copyOf(glyphs),
                        List.copyOf(codes)));
            }
        } else if (name.equals("PathObject") && path != null) {
            if (visible) {
                units.add(path);
            }
            path = null;
        }
    }

    private static Units.Frame frame(XMLStreamReader reader) {
        double[] box = numbers(OfdFile.attribute(reader, "Boundary"), 4);
        double[] own = numbers(OfdFile.attribute(reader, "CTM"), 6);
        return new Units.Frame(
                box.length < 2 ? 0 : box[0],
                box.length < 2 ? 0 : box[1],
                own.length < 6 ? new AffineTransform() : new AffineTransform(own));
    }

    /** At most so many; fewer where the text has no more. */
    static double[] numbers(String text, int most) {
        return OfdFile.words(text.replace(',', ' ')).stream()
                .limit(most)
                .mapToDouble(word -> number(word, 0))
                .toArray();
    }

    static double number(String text, double otherwise) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** {@code 5 g 3 2.5} is 5, 2.5, 2.5, 2.5. */
    static List<Double> steps(String text) {
        List<String> words = OfdFile.words(text);
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < words.size() && steps.size() < MOST_STEPS; i++) {
            if (words.get(i).equals("g") && i + 2 < words.size()) {
                double step = number(words.get(i + 2), 0);
                int times = (int) Math.min(MOST_STEPS, number(words.get(i + 1), 0));
                for (int n = 0; n < times; n++) {
                    steps.add(step);
                }
                i += 2;
            } else if (!words.get(i).equals("g")) {
                steps.add(number(words.get(i), 0));
            }
        }
        return steps;
    }
}
