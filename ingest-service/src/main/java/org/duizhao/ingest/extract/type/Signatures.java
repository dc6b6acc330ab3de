package org.duizhao.ingest.extract.type;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first bytes by which binary formats are known. */
final class Signatures {

    /** Bytes that are enough to tell. */
    static final int HEAD = 64 * 1024;

    static final String ZIP = "application/zip";
    static final String OLE = "application/x-ole-storage";
    static final String UNKNOWN = "";

    private static final Map<byte[], String> AT_START = new LinkedHashMap<>();

    static {
        hex("504B0304", ZIP);
        hex("504B0506", ZIP);
        hex("504B0708", ZIP);
        hex("D0CF11E0A1B11AE1", OLE);
        hex("7B5C727466", MediaTypes.RTF);
        hex("89504E470D0A1A0A", MediaTypes.PNG);
        hex("FFD8FF", MediaTypes.JPEG);
        hex("49492A00", MediaTypes.TIFF);
        hex("4D4D002A", MediaTypes.TIFF);
        text("GIF87a", MediaTypes.GIF);
        text("GIF89a", MediaTypes.GIF);
        hex("377ABCAF271C", "application/x-7z-compressed");
        hex("1F8B", "application/gzip");
        text("BZh", "application/x-bzip2");
        hex("FD377A585A00", "application/x-xz");
        hex("28B52FFD", "application/zstd");
        text("Rar!", "application/vnd.rar");
        hex("7F454C46", "application/x-elf");
        text("MZ", "application/vnd.microsoft.portable-executable");
        hex("CAFEBABE", "application/java-vm");
        hex("CFFAEDFE", "application/x-mach-binary");
        hex("FEEDFACE", "application/x-mach-binary");
        text("ID3", "audio/mpeg");
        hex("FFFB", "audio/mpeg");
        text("OggS", "application/ogg");
        text("fLaC", "audio/flac");
        hex("1A45DFA3", "video/x-matroska");
        hex("000001BA", "video/mpeg");
        text("!<arch>", "application/x-archive");
        text("SQLite format 3", "application/vnd.sqlite3");
        text("MSCF", "application/vnd.ms-cab-compressed");
        text("%!PS", "application/postscript");
        text("AT&TFORM", "image/vnd.djvu");
        text("CAJ", "application/x-caj");
    }

    private Signatures() {}

    static String of(byte[] head) {
        if (indexOf(head, "%PDF-", 1024) >= 0) {
            return MediaTypes.PDF;
        }
        for (Map.Entry<byte[], String> entry : AT_START.entrySet()) {
            if (startsWith(head, entry.getKey(), 0)) {
                return entry.getValue();
            }
        }
        return inside(head);
    }

    private static String inside(byte[] head) {
        if (at(head, 4, "ftyp")) {
            return "video/mp4";
        }
        if (at(head, 257, "ustar")) {
            return "application/x-tar";
        }
        if (at(head, 0, "RIFF")) {
            return at(head, 8, "WEBP") ? "image/webp" : "video/x-msvideo";
        }
        boolean bitmap = at(head, 0, "BM") && head.length > 18 && head[6] == 0 && head[8] == 0;
        return bitmap ? MediaTypes.BMP : UNKNOWN;
    }

    /** Where the ASCII text starts within the first {@code limit} bytes; -1 if nowhere. */
    static int indexOf(byte[] bytes, String text, int limit) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < Math.min(limit, bytes.length - wanted.length + 1); i++) {
            if (startsWith(bytes, wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean at(byte[] head, int offset, String text) {
        return startsWith(head, text.getBytes(StandardCharsets.US_ASCII), offset);
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted, int offset) {
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static void hex(String signature, String type) {
        AT_START.put(HexFormat.of().parseHex(signature), type);
    }

    private static void text(String signature, String type) {
        AT_START.put(signature.getBytes(StandardCharsets.US_ASCII), type);
    }
}
