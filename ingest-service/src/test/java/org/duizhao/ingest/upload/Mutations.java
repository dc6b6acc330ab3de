package org.duizhao.ingest.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files: their bytes, or where they are archives, what is packed in them. */
final class Mutations {

    private static final String[] NUMBERS = {"0", "-1", "2147483648", "99999999999999999999", "1e308", "NaN", ""};

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(byte[] file) throws IOException {
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        if (zip && random.nextInt(4) > 0) {
            return packed(file);
        }
        byte[] mutant = file;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            mutant = random.nextInt(3) == 0 && !zip ? numbers(mutant) : bytes(mutant);
        }
        return mutant;
    }

    /** Flipped, cut, doubled, moved or filled with noise. */
    private byte[] bytes(byte[] file) {
        byte[] mutant = file.clone();
        if (mutant.length < 8) {
            return mutant;
        }
        int at = random.nextInt(mutant.length);
        int length = Math.min(mutant.length - at, 1 + random.nextInt(64));
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int n = 1 + random.nextInt(16); n > 0; n--) {
                    mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> {
                return Arrays.copyOf(mutant, at);
            }
            case 2 -> {
                byte[] longer = new byte[mutant.length + length];
                System.arraycopy(mutant, 0, longer, 0, at + length);
                System.arraycopy(mutant, at, longer, at + length, mutant.length - at);
                return longer;
            }
            case 3 -> System.arraycopy(mutant, random.nextInt(mutant.length - length + 1), mutant, at, length);
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, mutant, at, length);
            }
        }
        return mutant;
    }

    /** A number in it becomes one that nobody expects. */
    private byte[] numbers(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int from = random.nextInt(Math.max(1, text.length()));
        for (int at = from; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                int end = at;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                String number = NUMBERS[random.nextInt(NUMBERS.length)];
                return (text.substring(0, at) + number + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return file;
    }

    /** One of the packed files is damaged, left out or doubled under another name. */
    private byte[] packed(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        if (parts.isEmpty()) {
            return bytes(archive);
        }
        String victim = parts.keySet().stream()
                .skip(random.nextInt(parts.size()))
                .findFirst()
                .orElseThrow();
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(victim);
            case 1 -> parts.put(victim + "/" + victim, parts.get(victim));
            case 2, 3 -> parts.put(victim, numbers(parts.get(victim)));
            default -> parts.put(victim, bytes(parts.get(victim)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
