package org.duizhao.ingest.extract.type;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an OLE2 file is, by the names in the first sectors of its directory ([MS-CFB] 2.2 and 2.6). */
final class OleKinds {

    private static final Map<String, String> BY_STREAM = Map.of(
            "WordDocument", MediaTypes.DOC,
            "PowerPoint Document", MediaTypes.PPT,
            "Workbook", MediaTypes.XLS,
            "Book", MediaTypes.XLS,
            "EncryptedPackage", MediaTypes.DOCX,
            "__properties_version1.0", MediaTypes.MSG);

    private static final int ENTRY = 128;
    private static final int MAX_SECTORS = 64;

    private OleKinds() {}

    static String of(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer header = read(in, 0, 512);
            int sectorSize = 1 << Math.min(header.getShort(30), 12);
            int sector = header.getInt(48);
            int firstFat = header.getInt(76);
            for (int n = 0; n < MAX_SECTORS && sector >= 0; n++) {
                ByteBuffer directory = read(in, offset(sector, sectorSize), sectorSize);
                String kind = kind(directory);
                if (kind != null) {
                    return kind;
                }
                sector = next(in, firstFat, sector, sectorSize);
            }
        }
        return Signatures.OLE;
    }

    private static @Nullable String kind(ByteBuffer directory) {
        for (int at = 0; at + ENTRY <= directory.capacity(); at += ENTRY) {
            int length = directory.getShort(at + 64) - 2;
            if (length > 0 && length <= 62) {
                String kind = BY_STREAM.get(new String(directory.array(), at, length, StandardCharsets.UTF_16LE));
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** The sector after this one; only the first FAT sector is followed, which covers 64 KB and more. */
    private static int next(RandomAccessFile in, int firstFat, int sector, int sectorSize) throws IOException {
        int perSector = sectorSize / 4;
        if (sector >= perSector) {
            return sector + 1;
        }
        return read(in, offset(firstFat, sectorSize), sectorSize).getInt(sector * 4);
    }

    private static long offset(int sector, int sectorSize) {
        return (sector + 1L) * sectorSize;
    }

    private static ByteBuffer read(RandomAccessFile in, long offset, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.seek(Math.max(0, offset));
        if (in.read(bytes) < size) {
            return ByteBuffer.wrap(new byte[size]).order(ByteOrder.LITTLE_ENDIAN);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
