package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.Upload;
import org.duizhao.standalone.process.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that is cut at a limit, as its property says, is seen to be cut by whoever asks for the document's status. */
class TruncationIT {

    private static final String LIMIT = "duizhao.extract.limits.max-characters";

    private final TestMachine machine = TestMachine.shared();

    @TempDir
    private Path temp;

    @Test
    void theLimitAtWhichATextWasCutIsInItsStatus() throws IOException {
        Path report = Files.writeString(temp.resolve("cut.txt"), "改造供水管网6公里。\n新建泵站2座。\n这一段在限额之后。\n");
        DocumentStatus status = whileIngestServiceCutsAt(20, report);

        assertThat(status.state()).as(status.failure()).isEqualTo("INDEXED");
        assertThat(status.json().path("warnings").values())
                .extracting(warning -> warning.asString())
                .containsExactly("cut.txt: truncated at " + LIMIT + ": 20");
        assertThat(status.json().at("/contents/files/0/truncatedAt").asString()).isEqualTo(LIMIT + ": 20");
        assertThat(machine.node.count("duizhao-records", status.id())).isEqualTo(2);
    }

    /** Another ingest-service takes the place of the machine's own, so that no other can extract the text. */
    private DocumentStatus whileIngestServiceCutsAt(int characters, Path report) throws IOException {
        Child own = machine.machine.child("ingest-service");
        machine.machine.hold("ingest-service");
        try (Replica cutting = Replica.of(
                own,
                temp.resolve("replica.log"),
                "--" + LIMIT + "=" + characters,
                "--duizhao.extract.limits.on-text-limit=truncate")) {
            Accepted accepted = cutting.ingest().upload(Upload.of(report, Map.of()), TestMachine.PATIENCE);
            return machine.awaitEnd(accepted);
        } finally {
            machine.machine.release("ingest-service");
        }
    }
}
