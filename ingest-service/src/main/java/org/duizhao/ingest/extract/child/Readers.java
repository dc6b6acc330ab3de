package org.duizhao.ingest.extract.child;

import java.io.IOException;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;

/** Which reader reads which type. */
final class Readers implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal, OcrPending {
        readerOf(request.mediaType()).read(request, output);
    }

    private static DocumentReader readerOf(String mediaType) throws Refusal {
        return switch (mediaType) {
            case MediaTypes.TEXT -> new TextReader();
            case MediaTypes.CSV -> new CsvReader();
            case MediaTypes.MARKDOWN -> new MarkdownReader();
            case MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TIFF, MediaTypes.GIF, MediaTypes.BMP -> new ImageReader();
            case MediaTypes.PDF -> new PdfReader();
            case MediaTypes.OFD -> new OfdReader();
            case MediaTypes.HTML, MediaTypes.XHTML -> new HtmlReader();
            case MediaTypes.EML, MediaTypes.MHTML -> new MailReader();
            case MediaTypes.MSG -> new MsgReader();
            case MediaTypes.SUBTITLES -> new SubtitleReader();
            case MediaTypes.TMX -> new UnitsReader(UnitsReader.TMX);
            case MediaTypes.XLIFF -> new UnitsReader(UnitsReader.XLIFF);
            case MediaTypes.RTF -> new RtfReader();
            case MediaTypes.EPUB -> new EpubReader();
            case MediaTypes.DOCX -> new DocxReader();
            case MediaTypes.XLSX, MediaTypes.XLS, MediaTypes.ODS -> new WorkbookReader();
            case MediaTypes.ODT, MediaTypes.ODP -> new OdfReader();
            case MediaTypes.PPTX, MediaTypes.PPT -> new SlidesReader();
            case MediaTypes.DOC -> new DocReader();
            case MediaTypes.ZIP -> new BundleReader();
            default -> throw Refusal.rejected(new MediaTypes.Detected(mediaType).refusal());
        };
    }
}
