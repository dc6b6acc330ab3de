package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Office documents, through Tika: the only class that knows it. */
final class TikaReader implements DocumentReader {

    private static final List<String> KEPT =
            List.of("dc:title", "dc:creator", "dc:language", "dc:subject", "dcterms:created", "dcterms:modified");

    private static final Set<String> ZIPPED = Set.of(MediaTypes.PPTX, MediaTypes.ODT, MediaTypes.ODP, MediaTypes.ODS);

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        if (ZIPPED.contains(request.mediaType())) {
            ZipGuard.check(Path.of(request.path()), request.limits());
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "document");
        metadata.set(Metadata.CONTENT_TYPE, request.mediaType());
        XhtmlHandler handler =
                new XhtmlHandler(request.mediaType(), request.limits().maxCharacters());
        Embedded embedded = new Embedded();
        try (TikaInputStream in = TikaInputStream.get(Path.of(request.path()))) {
            parser(request.mediaType()).parse(in, handler, metadata, context(embedded));
        } catch (SAXException | TikaException e) {
            if (!handler.isFull()) {
                throw new IOException(e);
            }
        }
        for (String name : KEPT) {
            output.metadata(name, metadata.get(name));
        }
        output.warnOfEmbedded(embedded.count);
        List<Piece> pieces = handler.finish();
        if (request.mediaType().equals(MediaTypes.ODT)) {
            pieces = OdfFurniture.of(Path.of(request.path())).removedFrom(pieces);
        }
        handler.send(pieces, output);
    }

    private static Parser parser(String mediaType) {
        return switch (mediaType) {
            case MediaTypes.PPTX -> new OOXMLParser();
            case MediaTypes.DOC, MediaTypes.PPT -> new OfficeParser();
            default -> new OpenDocumentParser();
        };
    }

    private static ParseContext context(Embedded embedded) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setConcatenatePhoneticRuns(false);
        office.setExtractMacros(false);
        office.setIncludeMissingRows(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        context.set(TikaConfig.class, TikaConfig.getDefaultConfig());
        return context;
    }

    /** What is packed into a document is counted and left alone. */
    private static final class Embedded implements EmbeddedDocumentExtractor {

        private int count;

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
            count += name.toLowerCase(Locale.ROOT).contains("thumbnail") ? 0 : 1;
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never asked to.
        }
    }
}
