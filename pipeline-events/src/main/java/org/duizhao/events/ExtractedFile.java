package org.duizhao.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file after extraction.
 *
 * @param mediaType as the parser found it
 * @param pages null where the format has no pages
 * @param characters UTF-16 units in all blocks of this file
 * @param truncatedAt the limit at which the text was cut, as {@code name: value}; null if all of it is here
 * @param ocr whether any page was read by OCR
 * @param metadata title, author, dates and the like, under Tika's names
 * @param placed those of the warnings that are about one place
 * @param notRead what the file has that is not in the blocks
 * @param within index of the file that it was packed into (a mail's attachment); null for a file that was uploaded
 */
public record ExtractedFile(
        SourceFile.Side side,
        String name,
        String mediaType,
        String sha256,
        @Nullable Integer pages,
        long characters,
        @Nullable String truncatedAt,
        boolean ocr,
        Map<String, String> metadata,
        List<String> warnings,
        @Added List<PlacedWarning> placed,
        @Added List<NotRead> notRead,
        @Nullable Integer within) {

    public ExtractedFile {
        metadata = Map.copyOf(metadata);
        warnings = List.copyOf(warnings);
        placed = Added.Copy.of(placed);
        notRead = Added.Copy.of(notRead);
    }

    /** The same file as the other side of a pair. */
    public ExtractedFile of(SourceFile.Side other) {
        return with(other, warnings, notRead);
    }

    /** The same file with a warning more. */
    public ExtractedFile warned(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return with(side, all, notRead);
    }

    /** The same file, of which something more was not read. */
    public ExtractedFile without(NotRead left) {
        List<NotRead> all = new ArrayList<>(notRead);
        all.add(left);
        return with(side, warnings, all);
    }

    private ExtractedFile with(SourceFile.Side otherSide, List<String> otherWarnings, List<NotRead> otherNotRead) {
        return new ExtractedFile(
                otherSide,
                name,
                mediaType,
                sha256,
                pages,
                characters,
                truncatedAt,
                ocr,
                metadata,
                otherWarnings,
                placed,
                otherNotRead,
                within);
    }
}
