package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.Bundle;
import org.duizhao.ingest.extract.BundlePairs;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.FileLanguage;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.store.Digest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files read as ingest-service reads them, child JVM included, without the service. */
final class FileReading {

    private static final long FIRST_REVISION = 1;

    @Option(names = "--charset", paramLabel = "NAME", description = "Of plain text that does not reveal its own.")
    private @Nullable String charset;

    @Option(names = "--language", paramLabel = "zh|en", description = "Of a file that holds one language only.")
    private @Nullable String language;

    private boolean eitherOrder;

    /** Something that the user can mend; its message says what. */
    static final class RefusedFileException extends RuntimeException {

        RefusedFileException(String message) {
            super(message);
        }
    }

    /** One file. */
    DocumentExtracted read(Path file) throws IOException, InterruptedException {
        return read(List.of(source(SourceFile.Side.ANY, file)));
    }

    /** The documents of an archive, or the one that a file is. */
    List<DocumentExtracted> documents(Path file) throws IOException, InterruptedException {
        boolean archive = Files.isRegularFile(file)
                && MediaTypes.detect(file, String.valueOf(file.getFileName()))
                        .mediaType()
                        .equals(MediaTypes.ZIP);
        if (!archive) {
            return List.of(read(file));
        }
        List<DocumentExtracted> documents = new ArrayList<>();
        try (Extractor extractor = new Extractor(ExtractionProperties.defaults());
                Bundle bundle = Bundle.open(extractor, archive(file))) {
            for (List<Bundle.Member> members :
                    BundlePairs.documents(bundle.members(), one -> languageOf(extractor, one))) {
                documents.addAll(document(members));
            }
        } catch (Bundle.RefusedException e) {
            throw new RefusedFileException(e.kind() + ": " + e.getMessage());
        }
        return documents;
    }

    private static Source archive(Path file) throws IOException {
        return source(SourceFile.Side.ANY, String.valueOf(file.getFileName()), MediaTypes.ZIP, file);
    }

    private static @Nullable String languageOf(Extractor extractor, Bundle.Member member) {
        try {
            return FileLanguage.of(extractor, source(SourceFile.Side.ANY, member.name(), "", member.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Nothing for a document that is refused; the others are read all the same. */
    private List<DocumentExtracted> document(List<Bundle.Member> members) throws IOException, InterruptedException {
        String label =
                String.join(" + ", members.stream().map(Bundle.Member::path).toList());
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            SourceFile.Side side =
                    members.size() == 1 ? SourceFile.Side.ANY : i == 0 ? SourceFile.Side.ZH : SourceFile.Side.EN;
            sources.add(source(side, members.get(i).name(), "", members.get(i).bytes()));
        }
        try {
            System.err.println("document: " + label);
            return List.of(read(sources));
        } catch (RefusedFileException e) {
            System.err.println(label + ": " + e.getMessage());
            return List.of();
        }
    }

    /** The files of a pair. */
    DocumentExtracted read(Path zh, Path en) throws IOException, InterruptedException {
        return read(List.of(source(SourceFile.Side.ZH, zh), source(SourceFile.Side.EN, en)));
    }

    /** The files of a pair, in whichever order they are given. */
    DocumentExtracted readEither(Path one, Path other) throws IOException, InterruptedException {
        eitherOrder = true;
        return read(one, other);
    }

    /** What a file says, a block a line. */
    static String text(DocumentExtracted document, int file) {
        return document.blocks().stream()
                .filter(block -> block.file() == file)
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static void printNotRead(ExtractedFile file) {
        file.notRead()
                .forEach(one -> System.err.println("not read: " + file.name() + ": " + one.what()
                        + (one.place() == null ? "" : ", " + one.place()) + " (" + one.reason() + ")"));
    }

    private DocumentExtracted read(List<Source> sources) throws InterruptedException {
        Hints hints = new Hints(null, null, null, language, charset);
        ExtractionResult result;
        try (Extractor extractor = new Extractor(ExtractionProperties.defaults())) {
            result = extractor.extract(sources, hints);
        }
        if (result instanceof ExtractionResult.Refused refused) {
            throw new RefusedFileException(refused.kind() + ": " + refused.cause());
        }
        ExtractionResult.Extracted extracted = (ExtractionResult.Extracted) result;
        extracted.warnings().stream()
                .filter(warning -> !eitherOrder || !warning.startsWith("sides: swapped"))
                .forEach(warning -> System.err.println("warning: " + warning));
        extracted.files().forEach(FileReading::printNotRead);
        List<String> digests = new ArrayList<>();
        sources.forEach(source -> digests.add(source.file().sha256()));
        return new DocumentExtracted(
                Digest.documentId(digests),
                FIRST_REVISION,
                Engine.version(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                hints,
                extracted.files(),
                extracted.blocks(),
                extracted.tables());
    }

    static Source source(SourceFile.Side side, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedFileException("file: " + file + " (expected: a readable file)");
        }
        String name = file.getFileName().toString();
        MediaTypes.Detected type = MediaTypes.detect(file, name);
        if (!type.supported()) {
            throw new RefusedFileException(type.refusal());
        }
        return source(side, name, type.mediaType(), file);
    }

    private static Source source(SourceFile.Side side, String name, String mediaType, Path file) throws IOException {
        return new Source(new SourceFile(side, name, mediaType, Files.size(file), Digest.of(file)), file);
    }
}
