package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.wire.Piece;

/** A child whose parser does what the file says. */
public final class MisbehavingWorker {

    private MisbehavingWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new Worker((request, output) -> {
                    String text = Files.readString(Path.of(request.path()));
                    switch (text) {
                        case "exit" -> Runtime.getRuntime().halt(7);
                        case "memory" -> exhaust();
                        case "hang" -> hang();
                        case "stack" -> overflow(0);
                        case "flood" -> flood();
                        case "chatter" -> chatter();
                        case "litter" -> litter();
                        default -> read(text, output);
                    }
                })
                .serve();
    }

    /** A line a block; where the first is a file's name, the parser exits unless it was there before. */
    private static void read(String text, Output output) throws IOException, Refusal {
        String[] lines = text.split("\n");
        if (lines[0].startsWith("once ")) {
            Path mark = Path.of(lines[0].substring(5));
            if (!Files.exists(mark)) {
                Files.createFile(mark);
                Runtime.getRuntime().halt(8);
            }
        }
        for (String line : lines) {
            output.text(Piece.of(Block.Kind.PARAGRAPH, 0, 0, line));
        }
    }

    /** Words on stderr without end, then nothing. */
    private static void chatter() {
        String words = "words ".repeat(10_000);
        for (int i = 0; i < 200; i++) {
            System.err.println(words);
        }
        Runtime.getRuntime().halt(9);
    }

    private static void litter() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(Files.createTempFile("litter", ".tmp"), "left");
        }
        Runtime.getRuntime().halt(10);
    }

    private static void exhaust() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private static void flood() throws IOException {
        try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
            // "More time, none", over and over.
            byte[] piece = new byte[5 << 13];
            for (int i = 0; i < piece.length; i += 5) {
                piece[i] = 'M';
            }
            while (true) {
                out.write(piece);
            }
        }
    }
}
