package org.duizhao.bitext.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Pairs that say the same, each with sentences written by hand that say something else: {@code contrasts-N.txt}. */
final class Contrasts {

    /** A pair as it is right, and what becomes of it. */
    record Contrast(FigurePair pair, List<ClaimPlants.Plant> plants) {}

    private static final String RIGHT = "right";

    private Contrasts() {}

    /**
     * A resource beside this class: lines {@code zh TAB text} and {@code en TAB text} in turn, then lines {@code reason TAB zh|en TAB text};
     * {@code right} for a reason means that the text says the same in other words.
     */
    static List<Contrast> read(String resource) {
        InputStream in = Objects.requireNonNull(Contrasts.class.getResourceAsStream(resource));
        List<Contrast> all = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String zh = "";
            for (String line : reader.lines().toList()) {
                String[] columns = line.split("\t");
                if (columns[0].equals("zh")) {
                    zh = columns[1];
                } else if (columns[0].equals("en")) {
                    all.add(new Contrast(FigurePair.find(zh, columns[1]), new ArrayList<>()));
                } else if (columns.length == 3) {
                    all.get(all.size() - 1)
                            .plants()
                            .add(plant(columns, all.get(all.size() - 1).pair()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static ClaimPlants.Plant plant(String[] columns, FigurePair pair) {
        boolean right = columns[0].equals(RIGHT);
        Reason reason = right ? Reason.SAME : Reason.valueOf(columns[0].toUpperCase(Locale.ROOT));
        boolean zh = columns[1].equals("zh");
        return new ClaimPlants.Plant(
                reason,
                right,
                zh ? columns[2] : Objects.requireNonNull(pair.zhText()),
                zh ? Objects.requireNonNull(pair.enText()) : columns[2]);
    }
}
