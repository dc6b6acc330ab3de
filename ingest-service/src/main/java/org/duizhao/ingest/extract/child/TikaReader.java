package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.duizhao.ingest.extract.wire.Request;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Documents of Word 6 and 95, through Tika: the only class that knows it. */
final class TikaReader implements DocumentReader {

    private static final List<String> KEPT =
            List.of("dc:title", "dc:creator", "dc:language", "dc:subject", "dcterms:created", "dcterms:modified");

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "document");
        metadata.set(Metadata.CONTENT_TYPE, request.mediaType());
        XhtmlHandler handler = new XhtmlHandler(request.limits().maxCharacters());
        Embedded embedded = new Embedded();
        try (TikaInputStream in = TikaInputStream.get(Path.of(request.path()))) {
            new OfficeParser().parse(in, handler, metadata, context(embedded));
        } catch (SAXException | TikaException e) {
            if (!handler.isFull()) {
                throw new IOException(e);
            }
        }
        for (String name : KEPT) {
            output.metadata(name, metadata.get(name));
        }
        output.warnOfEmbedded(embedded.count);
        handler.send(output);
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
