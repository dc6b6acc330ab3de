package org.duizhao.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.LexiconReader;
import org.jspecify.annotations.Nullable;

/** Reads a user's dictionary, plain or compressed. */
final class DictionaryFile {

    private DictionaryFile() {}

    static Lexicon read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("--dictionary: " + file + " (expected: a readable file)");
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            Lexicon lexicon = LexiconReader.read(file.getFileName().toString(), lines);
            if (lexicon.size() == 0) {
                throw unusable(file, null);
            }
            return lexicon;
        } catch (UncheckedIOException | ZipException e) {
            throw unusable(file, e);
        }
    }

    private static IOException unusable(Path file, @Nullable Throwable cause) {
        return new IOException(
                "--dictionary: " + file + " holds no entry (expected: CC-CEDICT or word<TAB>gloss;gloss, in UTF-8)",
                cause);
    }
}
