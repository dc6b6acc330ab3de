package org.duizhao.bitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sealed sets are what they were when they were written; {@code src/test/sealed/README.md} says what may be changed. */
class SealedSetsTest {

    private static final String DIGESTS = "SHA256SUMS";

    @ParameterizedTest
    @ValueSource(strings = {"src/test/sealed", "../ingest-service/src/test/sealed"})
    void everySealedFileHasTheDigestItWasCommittedWith(Path sealed) throws Exception {
        assertThat(digests(sealed)).isNotEmpty().isEqualTo(committed(sealed));
    }

    private static Map<String, String> digests(Path sealed) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sealed)) {
            for (Path file : files.filter(SealedSetsTest::isSealed).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(name(sealed, file), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    private static boolean isSealed(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.equals(DIGESTS) && !name.equals("README.md");
    }

    private static String name(Path sealed, Path file) {
        return sealed.relativize(file).toString().replace('\\', '/');
    }

    /** The lines that {@code sha256sum} writes: a digest, two spaces, a file. */
    private static Map<String, String> committed(Path sealed) throws IOException {
        try (Stream<String> lines = Files.lines(sealed.resolve(DIGESTS))) {
            return lines.map(line -> line.split(" {2}", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> b, TreeMap::new));
        }
    }
}
