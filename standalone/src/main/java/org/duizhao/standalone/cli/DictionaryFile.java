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
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.LexiconReader;

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
            return LexiconReader.read(file.getFileName().toString(), lines);
        } catch (UncheckedIOException e) {
            throw new IOException("--dictionary: " + file + " (expected: CC-CEDICT or TSV in UTF-8)", e);
        }
    }
}
