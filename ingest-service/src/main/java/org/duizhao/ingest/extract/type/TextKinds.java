package org.duizhao.ingest.extract.type;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kind of text a file is, if it is text at all. */
final class TextKinds {

    static final String BINARY = "application/octet-stream";

    private static final Pattern TAG = Pattern.compile("<(!doctype html|html|head|body|article|meta)[\\s>]");
    private static final Pattern MAIL = Pattern.compile("[a-z][a-z0-9-]{1,40}:[ \\t]*\\S");
    private static final Pattern MAIL_HEADERS = Pattern.compile(
            "(?m)^(?:from|to|subject|date|message-id|mime-version|received|content-type|return-path|reply-to|cc):");
    private static final Pattern MHTML = Pattern.compile("(?m)^content-type:\\s*multipart/related");
    private static final Pattern SUBTITLES =
            Pattern.compile("(?:webvtt\\b|(?:\\d+\\s*\\r?\\n)?\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{1,3}\\s*-->\\s*\\d)");
    private static final Pattern MESSAGES = Pattern.compile("(?m)^msgid\\s+\"");
    private static final Pattern JSON = Pattern.compile("[{\\[]\\s*(?:\"[^\"\\n]*\"\\s*:|\\{\\s*\"[^\"\\n]*\"\\s*:)");
    /** A first element of units of translation, behind what may stand before one. */
    private static final Pattern UNITS = Pattern.compile(
            "(?:<\\?[^>]{0,200}>|<!doctype[^>]{0,500}>|<!--[^>]{0,2000}-->|\\s)*+<(?:\\w{1,20}:)?(tmx|xliff)[\\s>]");

    private static final int LOOK = 8 * 1024;

    private TextKinds() {}

    static String of(byte[] head, String name) {
        if (head.length == 0) {
            return MediaTypes.TEXT;
        }
        boolean wide = isUtf16(head);
        if (!wide && isBinary(head)) {
            return BINARY;
        }
        String start = start(head, wide).toLowerCase(Locale.ROOT);
        String lowerName = name.toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml")
                || start.startsWith("<!doctype")
                || UNITS.matcher(start).lookingAt()) {
            return ofMarkup(start);
        }
        if (TAG.matcher(start).find() && start.startsWith("<") || lowerName.matches(".*\\.x?html?")) {
            return MediaTypes.HTML;
        }
        if (isMail(start)) {
            return MHTML.matcher(start).find() ? MediaTypes.MHTML : MediaTypes.EML;
        }
        return ofMessages(start, lowerName);
    }

    /** Headers of a mail, the first of which may be any. */
    private static boolean isMail(String start) {
        int end = start.indexOf("\n\n") >= 0 ? start.indexOf("\n\n") : start.indexOf("\r\n\r\n");
        String head = end < 0 ? start : start.substring(0, end + 1);
        return MAIL.matcher(head).lookingAt()
                && MAIL_HEADERS.matcher(head).results().count() >= 2;
    }

    /** Subtitles, and the messages of programs, whose format tells what translates what. */
    private static String ofMessages(String start, String name) {
        if (SUBTITLES.matcher(start).lookingAt()) {
            return MediaTypes.SUBTITLES;
        }
        if (MESSAGES.matcher(start).find()
                && (name.endsWith(".po") || name.endsWith(".pot") || start.contains("msgstr"))) {
            return "text/x-gettext-translation";
        }
        boolean json = name.endsWith(".json") || JSON.matcher(start).lookingAt();
        return json && (start.startsWith("{") || start.startsWith("[")) ? "application/json" : byName(name);
    }

    private static String ofMarkup(String start) {
        Matcher root = UNITS.matcher(start);
        if (root.lookingAt()) {
            return root.group(1).equals("tmx") ? MediaTypes.TMX : MediaTypes.XLIFF;
        }
        if (start.contains("<html")) {
            return start.startsWith("<?xml") ? MediaTypes.XHTML : MediaTypes.HTML;
        }
        return start.startsWith("<!doctype html") ? MediaTypes.HTML : "application/xml";
    }

    private static String byName(String name) {
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MediaTypes.MARKDOWN;
        }
        return name.endsWith(".csv") || name.endsWith(".tsv") ? MediaTypes.CSV : MediaTypes.TEXT;
    }

    /** The first characters as ASCII, which is all that markup needs. */
    private static String start(byte[] head, boolean wide) {
        int length = Math.min(head.length, LOOK);
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (wide) {
            text = text.replace("\0", "");
        }
        return text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
    }

    private static boolean isUtf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int first = head[0] & 0xFF;
        int second = head[1] & 0xFF;
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF || Utf16.of(head) != null;
    }

    private static boolean isBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            control += b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return control * 50L > head.length;
    }
}
