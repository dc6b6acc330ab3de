package org.duizhao.index.elastic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.index.entry.Run;
import org.duizhao.index.entry.Write;
import org.jspecify.annotations.Nullable;

/** Operations of one bulk request, as the lines that are sent, so that the body is one array. */
final class Bulk {

    private final List<byte[]> operations = new ArrayList<>();
    private long bytes;

    boolean isEmpty() {
        return operations.isEmpty();
    }

    int size() {
        return operations.size();
    }

    long bytes() {
        return bytes;
    }

    void add(byte[] operation) {
        operations.add(operation);
        bytes += operation.length;
    }

    /** Those at some positions, to be sent again. */
    Bulk only(List<Integer> positions) {
        Bulk some = new Bulk();
        positions.forEach(position -> some.add(operations.get(position)));
        return some;
    }

    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) bytes);
        operations.forEach(body::writeBytes);
        return body.toByteArray();
    }

    /** Writes a row under its id with the revision as external version. */
    static byte[] index(Write write) {
        Run run = write.run();
        String head = "{\"index\":{\"_index\":\"" + Alias.of(write.kind()).alias() + "\",\"_id\":\"" + write.id()
                + "\",\"version\":" + run.revision() + ",\"version_type\":\"external\"}}\n{\"run\":\"" + run + "\",";
        return lines(head, EntryJson.MAPPER.writeValueAsBytes(write.entry()), 1);
    }

    /** Writes an entry, unless somebody else wrote it since it was read; null numbers if there was none. */
    static byte[] entry(Alias alias, String id, Object entry, @Nullable Long sequence, @Nullable Long term) {
        String of = "\"_index\":\"%s\",\"_id\":\"%s\"".formatted(alias.alias(), id);
        String head = sequence == null
                ? "{\"create\":{" + of + "}}\n"
                : "{\"index\":{%s,\"if_seq_no\":%d,\"if_primary_term\":%d}}\n".formatted(of, sequence, term);
        return lines(head, EntryJson.MAPPER.writeValueAsBytes(entry), 0);
    }

    /** Changes fields of a row, unless somebody else changed it since it was read. */
    static byte[] change(Alias alias, String id, byte[] fields, long sequence, long term) {
        String head =
                "{\"update\":{\"_index\":\"%s\",\"_id\":\"%s\",\"if_seq_no\":%d,\"if_primary_term\":%d}}\n{\"doc\":"
                        .formatted(alias.alias(), id, sequence, term);
        byte[] line = lines(head, fields, 0);
        byte[] closed = Arrays.copyOf(line, line.length + 1);
        closed[line.length - 1] = '}';
        closed[line.length] = '\n';
        return closed;
    }

    /** Deletes a row, and keeps its id from being written with this version or a lower one. */
    static byte[] delete(Alias alias, String id, long version) {
        return "{\"delete\":{\"_index\":\"%s\",\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external_gte\"}}\n"
                .formatted(alias.alias(), id, version)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The head, and then the object from some position on. */
    private static byte[] lines(String head, byte[] object, int from) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] lines = new byte[first.length + object.length - from + 1];
        System.arraycopy(first, 0, lines, 0, first.length);
        System.arraycopy(object, from, lines, first.length, object.length - from);
        lines[lines.length - 1] = '\n';
        return lines;
    }
}
