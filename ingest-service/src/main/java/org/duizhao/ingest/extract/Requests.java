package org.duizhao.ingest.extract;

import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** The properties as a child needs them. */
final class Requests {

    private Requests() {}

    /** @param before what the files of the document before this one take of its limits */
    static Request of(
            ExtractionProperties properties,
            Source source,
            String mediaType,
            @Nullable String charset,
            Document.Size before) {
        ExtractionProperties.Limits limits = properties.limits();
        ExtractionProperties.Ocr ocr = properties.ocr();
        return new Request(
                source.path().toAbsolutePath().toString(),
                source.file().name(),
                mediaType,
                charset,
                new Request.Limits(
                        limits.maxPages(),
                        limits.maxCharacters() - before.characters(),
                        limits.maxItems() - before.items(),
                        limits.maxExpansion(),
                        limits.maxDepth(),
                        limits.onTextLimit() == ExtractionProperties.OnLimit.TRUNCATE),
                ocr(ocr));
    }

    private static Request.Ocr ocr(ExtractionProperties.Ocr ocr) {
        boolean off = ocr.engine() == ExtractionProperties.OcrEngine.OFF;
        return new Request.Ocr(
                off ? Request.Mode.OFF : Request.Mode.valueOf(ocr.mode().name()),
                off ? Request.Engine.AUTO : Request.Engine.valueOf(ocr.engine().name()),
                false,
                ocr.command(),
                ocr.languages(),
                (int) Math.max(1, ocr.timePerPage().toSeconds()));
    }

    static Request allowOcr(Request request) {
        Request.Ocr ocr = request.ocr();
        return new Request(
                request.path(),
                request.name(),
                request.mediaType(),
                request.charset(),
                request.limits(),
                new Request.Ocr(ocr.mode(), ocr.engine(), true, ocr.command(), ocr.languages(), ocr.secondsPerPage()));
    }
}
