package org.duizhao.ingest.extract;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are read.
 *
 * @param workFolder where children keep their temporary files, each in a folder of its own; no two users can share one
 */
@ConfigurationProperties("duizhao.extract")
public record ExtractionProperties(
        @DefaultValue Children children,
        @DefaultValue Limits limits,
        @DefaultValue Ocr ocr,

        @DefaultValue("${java.io.tmpdir}/duizhao-extract-${user.name}")
        Path workFolder) {

    private static final String PREFIX = "duizhao.extract.";

    /** The defaults, for use without Spring. */
    public static ExtractionProperties defaults() {
        return new Binder().bindOrCreate("duizhao.extract", ExtractionProperties.class);
    }

    public ExtractionProperties {
        workFolder = Path.of(filled(workFolder.toString()));
    }

    /** Without Spring's environment the placeholders arrive as they are written. */
    private static String filled(String folder) {
        return folder.replace("${java.io.tmpdir}", System.getProperty("java.io.tmpdir"))
                .replace("${user.name}", System.getProperty("user.name"));
    }

    /** How many documents can be in work at the same time: give the listener this concurrency. */
    public int concurrency() {
        return children.count() + ocr.children();
    }

    /**
     * The pool of parsing JVMs.
     *
     * @param documents after so many a child is replaced
     * @param heap each child's {@code -Xmx}
     * @param startLimit a child that is not ready by then is given up
     */
    public record Children(
            @DefaultValue("2") int count,
            @DefaultValue("500") int documents,
            @DefaultValue("512MB") DataSize heap,
            @DefaultValue("60s") Duration startLimit) {

        public Children {
            atLeast("children.count", count, 1);
            atLeast("children.documents", documents, 1);
            atLeast("children.heap", heap.toMegabytes(), 64);
            positive("children.start-limit", startLimit);
        }
    }

    /**
     * What a document may cost.
     *
     * @param maxCharacters so many always fit an event, whatever they are: a text may be kept twice (cleaned, and as the file
     *     has it) and takes up to three bytes a character each time
     * @param maxItems blocks and table cells
     * @param maxExpansion uncompressed to compressed bytes of a container, once it unpacks to more than 16 MB
     * @param maxDepth containers within containers
     * @param time wall clock for one document without OCR
     * @param onTextLimit what happens at {@code maxPages}, {@code maxCharacters} and {@code maxItems}
     */
    public record Limits(
            @DefaultValue("256MB") DataSize maxBytes,
            @DefaultValue("3000") int maxPages,
            @DefaultValue("1200000") int maxCharacters,
            @DefaultValue("100000") int maxItems,
            @DefaultValue("200") int maxExpansion,
            @DefaultValue("3") int maxDepth,
            @DefaultValue("60s") Duration time,
            @DefaultValue("fail") OnLimit onTextLimit) {

        public Limits {
            atLeast("limits.max-bytes", maxBytes.toBytes(), 1);
            atLeast("limits.max-pages", maxPages, 1);
            atLeast("limits.max-characters", maxCharacters, 1);
            atLeast("limits.max-items", maxItems, 1);
            atLeast("limits.max-expansion", maxExpansion, 2);
            atLeast("limits.max-depth", maxDepth, 1);
            positive("limits.time", time);
        }
    }

    /**
     * Reading of pages without text.
     *
     * @param engine which program reads; {@code auto} is PP-OCR where this platform has its library, else Tesseract
     * @param languages Tesseract's names, joined by {@code +}; those that are not installed are left out
     * @param children how many scans are read at the same time, beside the pool
     * @param timePerPage added to the document's limit for each page that is read
     * @param maxTime no document gets more than this
     * @param memory what a child that reads scans may have in use, native memory included
     * @param libraryFolder where PP-OCR's native library is unpacked, from where programs may be run
     */
    public record Ocr(
            @DefaultValue("auto") OcrMode mode,
            @DefaultValue("auto") OcrEngine engine,
            @DefaultValue("chi_sim+chi_tra+eng") String languages,
            @DefaultValue("1") int children,
            @DefaultValue("20s") Duration timePerPage,
            @DefaultValue("2h") Duration maxTime,
            @DefaultValue("tesseract") String command,
            @DefaultValue("1536MB") DataSize memory,

            @DefaultValue("${java.io.tmpdir}/duizhao-ocr-${user.name}")
            Path libraryFolder) {

        public Ocr {
            atLeast("ocr.children", children, 1);
            positive("ocr.time-per-page", timePerPage);
            positive("ocr.max-time", maxTime);
            atLeast("ocr.memory", memory.toMegabytes(), 256);
            libraryFolder = Path.of(filled(libraryFolder.toString()));
            if (!languages.matches("\\w+(\\+\\w+)*")) {
                throw new IllegalArgumentException(
                        PREFIX + "ocr.languages: " + languages + " (expected: names joined by +)");
            }
        }
    }

    /** At a limit of pages or characters: refuse the document, or keep what fits and say so. */
    public enum OnLimit {
        FAIL,
        TRUNCATE
    }

    /** Read pages that have no text; none; or every page as if it had none. */
    public enum OcrMode {
        AUTO,
        OFF,
        FORCE
    }

    public enum OcrEngine {
        AUTO,
        PPOCR,
        TESSERACT,
        OFF
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(PREFIX + name + ": " + value + " (expected: at least " + least + ")");
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(PREFIX + name + ": " + value + " (expected: more than zero)");
        }
    }
}
