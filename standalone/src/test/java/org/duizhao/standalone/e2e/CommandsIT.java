package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The client commands as a user types them, against the running pipeline. */
class CommandsIT {

    private final TestMachine machine = TestMachine.shared();

    @TempDir
    private Path temp;

    @Test
    void uploadWaitsForAPairAndTellsWhatWasFound() {
        Command command = client(
                "upload",
                "--zh",
                machine.sample("report.zh.docx").toString(),
                "--en",
                machine.sample("report.en.docx").toString(),
                "--wait");

        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out())
                .contains("report.zh.docx + report.en.docx")
                .containsPattern("[0-9a-f]{32}  INDEXED .*86 records, \\d+ pairs, \\d+ figures, \\d+ entities");
    }

    @Test
    void uploadGoesOnAfterAFileThatIsRefusedAndEndsWithOne() throws IOException {
        Path archive = Files.write(temp.resolve("a.tar.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0});
        Path text = new Batch(machine, temp).document(1);

        Command command = client("upload", archive.toString(), text.toString(), "--wait");

        assertThat(command.code()).isEqualTo(1);
        assertThat(command.err()).contains("a.tar.gz: ", "HTTP 415");
        assertThat(command.out())
                .contains("INDEXED")
                .contains(text.getFileName().toString());
    }

    @Test
    void uploadOfWhatIsNoFileIsAMistakeInTheCall() {
        Command command = client("upload", temp.resolve("absent.pdf").toString());

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("absent.pdf: cannot be read (expected: a file)", "duizhao upload --help");
    }

    @Test
    void statusShowsEveryStage() {
        Accepted accepted = indexed();

        Command command = client("status", accepted.id());

        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out())
                .contains(accepted.id() + "  INDEXED")
                .contains("EXTRACT", "ALIGN", "ENRICH", "INDEX", "searchable");
    }

    @Test
    void statusOfWhatIsNotKnownSaysSoAndEndsWithOne() {
        for (String id : List.of("00000000000000000000000000000000", "no id/at all?")) {
            Command command = client("status", id);

            assertThat(command.code()).isEqualTo(1);
            assertThat(command.err()).contains("expected: ").doesNotContain("\tat ");
        }
    }

    @Test
    void statusTellsAFailureAndWhatToDo() throws IOException {
        Path broken = Files.write(temp.resolve("b.pdf"), "%PDF-1.7\nno more".getBytes(StandardCharsets.UTF_8));
        Accepted accepted = machine.upload(broken);
        machine.awaitEnd(accepted);

        Command command = client("status", accepted.id());

        assertThat(command.code()).isEqualTo(1);
        assertThat(command.out()).contains("failure   EXTRACT REJECTED_INPUT: ", "next      ");
    }

    @Test
    void searchPrintsBothSidesAndCounts() {
        Accepted accepted = indexed();

        Command found = client("search", "本市新建公园", "--document", accepted.id(), "--size", "2");
        Command none = client("search", "zyzzyva", "--document", accepted.id());

        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.out()).contains("  zh  第", "  en  Batch", "2 of 5 records");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).contains("0 of 0 records");
    }

    @Test
    void termsOfTheIndexAreAListAndATermbaseThatOthersCanRead() throws Exception {
        Accepted pair = machine.upload(
                Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of()));
        machine.awaitEnd(pair);

        Command list = client("terms", "--index", "--document", pair.id());
        Command termbase = client("terms", "--index", "--document", pair.id(), "--format", "tbx");

        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).containsPattern("(?m)^青岛港\tQingdao Port\t");
        assertThat(list.out().lines().skip(1)).allMatch(line -> line.split("\t", -1).length == 9);
        assertThat(termbase.code()).as(termbase.err()).isZero();
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        Document read = reader.newDocumentBuilder().parse(new InputSource(new StringReader(termbase.out())));
        long concepts = list.out().lines().skip(1).count();
        assertThat(read.getElementsByTagNameNS("urn:iso:std:iso:30042:ed-2", "conceptEntry")
                        .getLength())
                .isEqualTo((int) concepts);
        assertThat(read.getElementsByTagNameNS("urn:iso:std:iso:30042:ed-2", "langSec")
                        .getLength())
                .isEqualTo((int) (2 * concepts));
    }

    @Test
    void reprocessMakesANewRevision() {
        Accepted before = indexed();

        Command command = client("reprocess", before.id(), "--wait");

        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains(before.id() + "  ACCEPTED", before.id() + "  INDEXED");
        assertThat(machine.index.status(before.id()).orElseThrow().revision()).isGreaterThan(before.revision());
    }

    @Test
    void reprocessOfTheFailedTakesThemAllAndNoOther() throws IOException {
        Path broken = Files.write(temp.resolve("c.pdf"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8));
        Accepted failed = machine.upload(broken);
        machine.awaitEnd(failed);
        Accepted good = indexed();

        Command command = client("reprocess", "--failed");

        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains(failed.id() + "  ACCEPTED").doesNotContain(good.id());
    }

    @Test
    void whenNobodyAnswersTheCommandSaysWhatToStart() {
        Command command =
                Command.run(machine.installation.home(), List.of("search", "growth", "--url", "http://127.0.0.1:1"));

        assertThat(command.code()).isEqualTo(1);
        assertThat(command.err()).contains("nobody answers", "./duizhao run").doesNotContain("\tat ");
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefused() {
        Command command = Command.run(
                machine.installation.home(), List.of("run", "--data", machine.folder.toString(), "--exit", "--demo"));

        assertThat(command.code()).isEqualTo(1);
        assertThat(command.err()).contains("in use by another run", "--data");
    }

    @Test
    void aRunOnPortsInUseNamesThePortAndTheWayOut() {
        int taken = machine.ports.kafka();

        Command command = Command.run(
                machine.installation.home(),
                List.of("run", "--data", temp.toString(), "--port-base", Integer.toString(taken - 5)));

        assertThat(command.code()).isEqualTo(1);
        assertThat(command.err()).contains("is in use (expected: free; --port-base");
    }

    private Accepted indexed() {
        Batch batch = new Batch(machine, temp).upload(1);
        batch.assertComplete();
        return batch.accepted().get(0);
    }

    private Command client(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", machine.ports.indexUri().toString()));
        if (!List.of("status", "search").contains(arguments[0])) {
            all.addAll(List.of("--ingest-url", machine.ports.ingestUri().toString()));
        }
        return Command.run(machine.installation.home(), all);
    }
}
