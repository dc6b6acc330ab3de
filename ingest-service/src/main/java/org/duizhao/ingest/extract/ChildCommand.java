package org.duizhao.ingest.extract;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/**
 * The command line of a child: the class path of this JVM, or, from a runnable jar, the same jar with another main
 * class, which Spring Boot's {@code PropertiesLauncher} starts.
 */
final class ChildCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Pattern NESTED = Pattern.compile("^(?:jar:)?nested:(.+?)/!.*$");

    /** Ten times the usual: what a long text runs is worth the second compiler, what a short one does is not (ADR 72). */
    private static final List<String> COMPILED_TWICE_LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private final Class<?> main;
    private final DataSize heap;
    private final Supplier<List<String>> more;

    /** @param more options, asked for at each start */
    ChildCommand(Class<?> main, DataSize heap, Supplier<List<String>> more) {
        this.main = main;
        this.heap = heap;
        this.more = more;
    }

    List<String> line(Path workFolder) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap.toMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-UsePerfData",
                // The second keeps the JVM's own words out of the protocol.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + workFolder.resolve("hs_err.log"),
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + workFolder,
                "-Duser.home=" + workFolder));
        line.addAll(COMPILED_TWICE_LATE);
        line.addAll(archive());
        line.addAll(more.get());
        line.addAll(classPath());
        return line;
    }

    /** An archive of classes that was made for this class path; one that does not fit is passed over without a word. */
    private static List<String> archive() {
        String file = System.getProperty("duizhao.class-archive", "");
        return file.isEmpty()
                ? List.of()
                : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    private List<String> classPath() {
        Matcher nested = NESTED.matcher(location());
        if (nested.matches()) {
            return List.of("-Dloader.main=" + main.getName(), "-cp", nested.group(1), LAUNCHER);
        }
        return List.of("-cp", System.getProperty("java.class.path"), main.getName());
    }

    private String location() {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        return source == null ? "" : source.getLocation().toString();
    }
}
