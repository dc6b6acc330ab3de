package org.duizhao.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A Debian of its essential packages and a JDK, made by debootstrap, with the archive in it and nothing else: no Maven, no fonts, no
 * locale. {@code -Dduizhao.root=FOLDER} takes a root that is made already, in which {@code opt} must be empty.
 */
@Tag("campaign")
class EmptyRootIT {

    private static final String MADE = System.getProperty("duizhao.root", "");

    private static Path folder;
    private static Path root;
    private static String home;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "skipped: a root is made and entered by root alone");
        folder = Files.createTempDirectory("duizhao-root");
        root = MADE.isEmpty() ? make(folder.resolve("root")) : Path.of(MADE);
        Path opt = root.resolve("opt");
        Unpacked unpacked = Unpacked.in(opt);
        home = "/opt/" + unpacked.home().getFileName();
    }

    private static Path make(Path empty) throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/debootstrap")),
                "skipped: debootstrap is not installed (apt-get install debootstrap)");
        Unpacked.Ended made = Unpacked.execute(
                List.of(
                        "/usr/sbin/debootstrap",
                        "--variant=minbase",
                        "--include=openjdk-17-jdk-headless",
                        "bookworm",
                        empty.toString()),
                folder,
                Map.of());
        assumeTrue(made.code() == 0, () -> "skipped: debootstrap made no root: " + made.err());
        return empty;
    }

    @AfterAll
    static void remove() throws IOException {
        if (folder != null) {
            Unpacked.execute(List.of("rm", "-rf", "--one-file-system", folder.toString()), Path.of("/"), Map.of());
        }
    }

    /** As an account that is not root, without variables but HOME and PATH. */
    private static Unpacked.Ended run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/unshare",
                "--mount",
                "/bin/sh",
                "-c",
                "mount -t proc proc \"$0/proc\" && exec chroot --userspec=nobody:nogroup \"$0\""
                        + " /usr/bin/env -i HOME=/opt/user PATH=/usr/bin:/bin \"$@\"",
                root.toString(),
                home + "/bin/duizhao"));
        command.addAll(List.of(arguments));
        return Unpacked.execute(command, folder, Map.of());
    }

    private static String sample(String name) {
        return home + "/samples/" + name;
    }

    @Test
    void theMainJobsWork() throws IOException {
        assertThat(root.resolve("usr/bin/mvn")).doesNotExist();
        Unpacked.Ended owner = Unpacked.execute(List.of("chown", "nobody", root + "/opt/user"), folder, Map.of());
        assertThat(owner.code()).as(owner.err()).isZero();

        Unpacked.Ended version = run("--version");
        Unpacked.Ended again = run("--version");
        Unpacked.Ended check = run("check", sample("report.zh.docx"), sample("report.en.pdf"), "--format", "jsonl");
        Unpacked.Ended align = run("align", "--zh", sample("report.zh.txt"), "--en", sample("report.en.txt"));
        Unpacked.Ended process = run("process", sample("report.zh.docx"), sample("report.en.pdf"));
        Unpacked.Ended terms = run("terms", "--zh", sample("report.zh.txt"), "--en", sample("report.en.txt"));
        Unpacked.Ended indicators = run("indicators", sample("report.zh.docx"), sample("report.en.pdf"));
        Unpacked.Ended extract = run("extract", sample("report.en.pdf"));
        Unpacked.Ended machine = run("run");

        assertThat(version.out()).as(version.err()).matches("duizhao \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(again.err()).isEmpty();
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.lines()).hasSizeGreaterThan(150).anyMatch(line -> line.contains("\"match\""));
        assertThat(align.lines()).as(align.err()).hasSizeGreaterThan(80);
        assertThat(process.lines()).as(process.err()).hasSizeGreaterThan(80);
        assertThat(terms.out()).as(terms.err()).contains("青岛港\tQingdao Port\t");
        assertThat(indicators.lines()).as(indicators.err()).hasSizeGreaterThan(30);
        assertThat(extract.lines()).as(extract.err()).hasSizeGreaterThan(30);
        assertThat(machine.code()).isEqualTo(1);
        assertThat(machine.err()).contains("--elasticsearch");
        try (Stream<Path> made = Files.list(root.resolve("opt/user/.cache/duizhao"))) {
            assertThat(made).isNotEmpty();
        }
    }
}
