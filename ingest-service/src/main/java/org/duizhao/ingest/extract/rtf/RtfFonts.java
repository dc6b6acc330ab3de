package org.duizhao.ingest.extract.rtf;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.Map;

/** In which code page the bytes of each font are. */
final class RtfFonts {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Code pages of what {@code \fcharset} numbers. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset usual = WESTERN;

    /** The code page of the file. */
    void usual(int codePage) {
        usual = ofCodePage(codePage, WESTERN);
    }

    Charset usual() {
        return usual;
    }

    void font(int number, int charset) {
        Integer codePage = CODE_PAGES.get(charset);
        if (codePage != null) {
            fontInCodePage(number, codePage);
        }
    }

    void fontInCodePage(int number, int codePage) {
        fonts.put(number, ofCodePage(codePage, usual));
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, usual);
    }

    private static Charset ofCodePage(int codePage, Charset other) {
        return switch (codePage) {
            case 936 -> named("GB18030", other);
            case 950 -> named("x-windows-950", other);
            case 932 -> named("windows-31j", other);
            case 949 -> named("x-windows-949", other);
            case 65001 -> named("UTF-8", other);
            case 10000 -> named("x-MacRoman", other);
            default -> named("windows-" + codePage, named("IBM" + codePage, other));
        };
    }

    private static Charset named(String name, Charset other) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : other;
        } catch (IllegalCharsetNameException e) {
            return other;
        }
    }
}
