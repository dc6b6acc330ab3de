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
                        default -> output.text(Piece.of(Block.Kind.PARAGRAPH, 0, 0, text));
                    }
                })
                .serve();
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
            byte[] piece = {'M', 0, 0, 0, 0};
            while (true) {
                out.write(piece);
            }
        }
    }
}
