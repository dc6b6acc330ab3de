package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;

/** Many small documents, no two alike, each with the same number of records. */
final class Batch {

    private static final int PARAGRAPHS = 5;

    private final TestMachine machine;
    private final Path folder;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final List<Accepted> accepted = new ArrayList<>();

    Batch(TestMachine machine, Path folder) {
        this.machine = machine;
        this.folder = folder;
    }

    Batch upload(int documents) {
        for (int i = 0; i < documents; i++) {
            accepted.add(machine.upload(document(accepted.size())));
        }
        return this;
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** Another revision of one of the documents was claimed. */
    void replace(Accepted before, Accepted after) {
        accepted.set(accepted.indexOf(before), after);
    }

    /** Every document is INDEXED, with all its records and figures, of the last revision, and nothing else. */
    void assertComplete() {
        SoftAssertions all = new SoftAssertions();
        for (Accepted each : accepted) {
            DocumentStatus status = machine.awaitEnd(each);
            all.assertThat(status.state()).as(status.failure()).isEqualTo("INDEXED");
            long records = machine.node.count("duizhao-records", each.id());
            all.assertThat(records).as("records of " + each.id()).isEqualTo(PARAGRAPHS);
            all.assertThat(status.count("records")).isEqualTo(PARAGRAPHS);
            all.assertThat(machine.node.count("duizhao-records", each.id(), status.revision()))
                    .as("records of the last revision of " + each.id())
                    .isEqualTo(PARAGRAPHS);
            all.assertThat(machine.node.count("duizhao-figures", each.id()))
                    .as("figures of " + each.id())
                    .isEqualTo(status.count("figures"));
        }
        all.assertAll();
        assertThat(accepted.stream().map(Accepted::id).distinct()).hasSize(accepted.size());
    }

    /** What the id of a document will be: the first half of the SHA-256 of its bytes. */
    String id(int number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(document(number)));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path document(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            int parks = 100 * number + i;
            text.append("第%d批次%s：本市新建公园%d个，比上年增长%d%%。\n".formatted(number, name, parks, i));
            text.append("Batch %d %s: the city built %d parks, up %d percent over the previous year.\n"
                    .formatted(number, name, parks, i));
        }
        try {
            return Files.writeString(folder.resolve("batch-" + name + "-" + number + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
