package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.bitext.entity.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * The taggers of names, read when the first text of their language is: those of this library, or {@code zh.names} and
 * {@code en.names} of the folder that the system property {@value #PROPERTY} names.
 */
final class Taggers {

    static final String PROPERTY = "duizhao.names.models";

    private Taggers() {}

    private static final class Zh {
        private static final @Nullable Tagger INSTANCE = read("zh.names");
    }

    private static final class En {
        private static final @Nullable Tagger INSTANCE = read("en.names");
    }

    static @Nullable Tagger zh() {
        return Zh.INSTANCE;
    }

    static @Nullable Tagger en() {
        return En.INSTANCE;
    }

    private static @Nullable Tagger read(String name) {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            return Tagger.of(name);
        }
        try (InputStream in = Files.newInputStream(Path.of(folder, name))) {
            return Tagger.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(PROPERTY + ": " + folder + " (expected: a folder with " + name + ")", e);
        }
    }
}
