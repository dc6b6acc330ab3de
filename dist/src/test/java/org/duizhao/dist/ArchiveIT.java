package org.duizhao.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive, and that it works with a JDK alone. */
class ArchiveIT {

    @TempDir
    private static Path folder;

    private static Unpacked duizhao;

    @BeforeAll
    static void unpack() throws IOException {
        duizhao = Unpacked.in(folder);
    }

    @Test
    void noFileOfTheSearchEngineIsInIt() throws IOException {
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> jars = Files.list(duizhao.home().resolve("lib"))) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile open = new JarFile(jar.toFile())) {
                    open.stream()
                            .filter(entry -> entry.getName().startsWith("org/elasticsearch/")
                                    && entry.getName().endsWith(".class"))
                            // The low-level client is under the Apache License; the server is not.
                            .filter(entry -> !entry.getName().startsWith("org/elasticsearch/client/"))
                            .forEach(entry -> foreign.add(jar.getFileName() + ": " + entry.getName()));
                }
            }
        }
        try (Stream<Path> all = Files.walk(duizhao.home())) {
            all.map(file -> duizhao.home().relativize(file).toString())
                    .filter(
                            name -> name.matches(
                                    ".*(elasticsearch-\\d+\\.\\d+\\.\\d+(\\.jar|\\.zip|/).*|elasticsearch-(plugin|core|x-content|lz4|cli).*|lucene-.*)"))
                    .forEach(foreign::add);
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void everyLibraryOfAServiceIsInItOnce() throws IOException {
        try (Stream<Path> services = Files.list(duizhao.home().resolve("services"))) {
            List<Path> all = services.toList();
            assertThat(all).hasSize(4);
            for (Path service : all) {
                try (JarFile jar = new JarFile(service.toFile())) {
                    String index = new String(jar.getInputStream(jar.getEntry("BOOT-INF/classpath.idx"))
                            .readAllBytes());
                    assertThat(index.lines()
                                    .map(line -> line.replaceAll(".*/|\"$", ""))
                                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                                    .filter(name -> !Files.exists(
                                            duizhao.home().resolve("lib").resolve(name))))
                            .as(service.toString())
                            .isEmpty();
                    String plain = service.getFileName().toString().replace("-exec", "");
                    assertThat(duizhao.home().resolve("lib").resolve(plain)).exists();
                }
            }
        }
    }

    @Test
    void licencesAndTheManualAreInItAndTheTwoArchivesHoldTheSame() throws IOException {
        for (String name :
                List.of("LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "docs/operations.md", "bin/duizhao.cmd")) {
            assertThat(duizhao.home().resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(duizhao.home().resolve("licences/bom.json")))
                .contains("\"bomFormat\" : \"CycloneDX\"", "\"kafka-clients\"", "Apache-2.0");
        assertThat(Files.readString(duizhao.home().resolve("share/man/man1/duizhao.1")))
                .startsWith(".TH DUIZHAO 1")
                .contains(".SS check", ".SS upload", "\\-\\-elasticsearch HOME|URL");
        assertThat(Files.readString(duizhao.home().resolve("share/bash-completion/completions/duizhao")))
                .contains("complete -F", "reprocess");
        try (ZipFile zip = new ZipFile(Unpacked.archive("\\.zip").toFile());
                Stream<Path> files = Files.walk(duizhao.home())) {
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .toList());
        }
    }

    @Test
    void theMainJobsWorkAtOnceWithNothingButAJdk() throws IOException {
        String zh = sample("report.zh.docx");
        String en = sample("report.en.pdf");

        Unpacked.Ended version = duizhao.run("--version");
        Unpacked.Ended check = duizhao.run("check", en, zh, "--format", "jsonl");
        Unpacked.Ended process = duizhao.run("process", zh, en);
        Unpacked.Ended align = duizhao.run("align", "--zh", sample("report.zh.txt"), "--en", sample("report.en.txt"));
        Unpacked.Ended terms = duizhao.run("terms", "--zh", sample("report.zh.txt"), "--en", sample("report.en.txt"));
        Unpacked.Ended extract = duizhao.run("extract", zh);

        assertThat(version.out()).matches("duizhao \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.err()).doesNotContain("swapped");
        assertThat(check.lines()).hasSizeGreaterThan(150).anyMatch(line -> line.contains("\"match\""));
        assertThat(process.lines()).as(process.err()).hasSizeGreaterThan(80);
        assertThat(align.lines()).as(align.err()).hasSizeGreaterThan(80);
        assertThat(terms.out()).as(terms.err()).contains("青岛港\tQingdao Port\t");
        assertThat(extract.lines()).as(extract.err()).hasSizeGreaterThan(30);
    }

    @Test
    void theFirstUseMakesAnArchiveOfClassesAndTheSecondIsSilent() throws IOException {
        duizhao.run("--version");

        Unpacked.Ended second = duizhao.run("--version");

        assertThat(second.err()).isEmpty();
        try (Stream<Path> made = Files.list(duizhao.user().resolve(".cache/duizhao"))) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .matches("classes-\\d+\\.jsa");
        }
    }

    @Test
    void mistakesAreToldInALineOrTwo() throws IOException {
        Unpacked.Ended missing = duizhao.run("check", "absent.docx");
        Unpacked.Ended unknown = duizhao.run("check", "--absent");

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).isEqualTo("file: absent.docx (expected: a readable file)\n");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aRunWithoutASearchEngineAndWithoutMavenSaysWhatIsMissing() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("no-maven"));

        Unpacked.Ended run = duizhao.run("run", "--elasticsearch", bin.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("duizhao run: --elasticsearch: " + bin
                        + " (expected: a URL, or a folder of Elasticsearch, which has bin/elasticsearch)\n");
    }

    private static String sample(String name) {
        return duizhao.home().resolve("samples").resolve(name).toString();
    }
}
