package org.duizhao.ingest.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.extract.wire.Reply;

/** The files of an archive, in a folder that closing removes. */
public final class Bundle implements AutoCloseable {

    private final Path folder;
    private final List<Member> members;

    private Bundle(Path folder, List<Member> members) {
        this.folder = folder;
        this.members = List.copyOf(members);
    }

    /**
     * A file.
     *
     * @param path as the archive has it, with its folders
     * @param bytes where it lies now
     */
    public record Member(String path, Path bytes) {

        /** The last part of its path. */
        public String name() {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }

    /** Why an archive cannot be opened. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final FailureKind kind;

        private RefusedException(FailureKind kind, String cause) {
            super(cause);
            this.kind = kind;
        }

        public FailureKind kind() {
            return kind;
        }
    }

    /** Opens an archive in a child. */
    public static Bundle open(Extractor extractor, Source archive) throws InterruptedException, RefusedException {
        Path folder = extractor.folders().create();
        boolean open = false;
        try {
            ChildResult result = extractor.once(
                    archive,
                    new ArrayList<>(),
                    request -> request.unpacking(folder.toAbsolutePath().toString()));
            if (result instanceof ChildResult.Rejected rejected) {
                throw new RefusedException(rejected.kind(), rejected.cause());
            }
            if (!(result instanceof ChildResult.Parsed parsed)) {
                String cause = result instanceof ChildResult.Crashed crashed ? crashed.cause() : "archive: not read";
                throw new RefusedException(FailureKind.PARSER_FAILED, cause);
            }
            if (parsed.packed().isEmpty()) {
                throw new RefusedException(
                        FailureKind.REJECTED_INPUT, "archive: no files in it (expected: at least one document)");
            }
            open = true;
            return new Bundle(folder, members(folder, parsed.packed()));
        } finally {
            if (!open) {
                WorkFolder.delete(folder);
            }
        }
    }

    private static List<Member> members(Path folder, List<Reply.Packed> packed) {
        List<Member> members = new ArrayList<>();
        for (Reply.Packed file : packed) {
            members.add(new Member(file.name(), folder.resolve(String.valueOf(members.size()))));
        }
        return members;
    }

    /** In the order of the archive. */
    public List<Member> members() {
        return members;
    }

    @Override
    public void close() {
        WorkFolder.delete(folder);
    }
}
