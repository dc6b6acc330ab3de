package org.duizhao.index.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The analysis plugin of the module standalone, made from its sources: a folder to be put under {@code plugins}. */
final class AnalysisPlugin {

    private static final Path STANDALONE = Path.of("../standalone/src/main");
    private static final Path SOURCES = STANDALONE.resolve("java/org/duizhao/standalone/analysis");
    private static final Path DESCRIPTORS = STANDALONE.resolve("resources/analysis-plugin");

    private AnalysisPlugin() {}

    static Path folder(String nodeVersion) {
        try {
            Path work = Files.createTempDirectory("analysis-plugin");
            Path classes = Files.createDirectories(work.resolve("classes"));
            compile(classes);
            Path plugin = Files.createDirectories(work.resolve("duizhao-analysis"));
            jar(classes, plugin.resolve("duizhao-analysis.jar"));
            for (String name : List.of("stable-plugin-descriptor.properties", "named_components.json")) {
                String text = Files.readString(DESCRIPTORS.resolve(name))
                        .replaceAll("[@$]\\{?project\\.version[@}]", "1")
                        .replaceAll("[@$]\\{?elasticsearch\\.node\\.version[@}]", nodeVersion);
                Files.writeString(plugin.resolve(name), text);
            }
            return plugin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.filter(source -> !source.endsWith("package-info.java"))
                    .forEach(source -> arguments.add(source.toString()));
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException(SOURCES + ": does not compile");
        }
    }

    private static void jar(Path classes, Path target) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
