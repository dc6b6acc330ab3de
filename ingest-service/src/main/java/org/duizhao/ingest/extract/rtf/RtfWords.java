package org.duizhao.ingest.extract.rtf;

import java.util.Map;
import java.util.Set;
import org.duizhao.ingest.extract.rtf.RtfState.Destination;
import org.jspecify.annotations.Nullable;

/** What control words stand for. */
final class RtfWords {

    /** Destinations without text; those that begin with {@code \*} and are not known here have none either. */
    static final Set<String> SKIPPED = Set.of(
            "colortbl",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "pict",
            "shppict",
            "nonshppict",
            "object",
            "nonesttables",
            "shprslt",
            "listtable",
            "listoverridetable",
            "pgdsctbl",
            "annotation",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "xe",
            "tc");

    static final Map<String, String> LEFT_OUT = Map.of(
            "pict", "picture",
            "shppict", "picture",
            "object", "attachment",
            "annotation", "comments",
            "mmath", "equation");
    static final Map<String, String> FACTS =
            Map.of("title", "dc:title", "author", "dc:creator", "subject", "dc:subject");
    static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"));

    /** Those of a row's definition. */
    static final Set<String> ROW_WORDS = Set.of("trleft", "trhdr", "clvmgf", "clvmrg", "clmrg", "cellx");

    private RtfWords() {}

    /** Where the text of a group goes that begins with this word; null for a word that says nothing of it. */
    static @Nullable Destination destination(String word, Destination around) {
        return switch (word) {
            case "footnote" -> Destination.NOTE;
            case "shpinst", "do" -> Destination.SHAPE;
            case "shptxt", "dptxbxtext" -> Destination.BOX;
            case "nesttableprops" -> around;
            case "listtext", "pntext" -> Destination.LABEL;
            case "fonttbl" -> Destination.FONTS;
            case "stylesheet" -> Destination.STYLES;
            case "info" -> Destination.FACTS;
            default -> null;
        };
    }
}
