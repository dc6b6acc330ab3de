package org.duizhao.ingest.extract.child;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.MarkupWalk;
import org.duizhao.ingest.extract.wire.Request;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Books (EPUB 3.3, and 2): the documents of the spine in its order, without the table of contents. */
final class EpubReader implements DocumentReader {

    private static final String NO_TEXT = "script, style, nav, svg, [hidden]";

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        ZipGuard.check(file, request.limits());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String packagePath = attribute(xml(zip, "META-INF/container.xml"), "*|rootfile", "full-path");
            Document book = xml(zip, packagePath);
            describe(book, output);
            List<String> spine = spine(book, packagePath);
            refuseEncrypted(zip, spine);
            MarkupBlocks blocks = new MarkupBlocks();
            for (String path : spine) {
                Document page = xml(zip, path);
                page.select(NO_TEXT).remove();
                page.select(HtmlReader.RUBY).remove();
                LinkedNotes.mark(page);
                page.select("body").forEach(body -> MarkupWalk.over(body, blocks));
            }
            output.texts(blocks.finish());
        }
    }

    private static void describe(Document book, Output output) {
        for (String name : List.of("dc:title", "dc:creator", "dc:language", "dc:subject")) {
            Element element = book.selectFirst(name.replace(":", "|"));
            output.metadata(name, element == null ? null : element.text());
        }
        output.warnOfEmbedded(
                book.select("*|manifest > *|item[media-type^=image/]").size());
    }

    private static List<String> spine(Document book, String packagePath) throws IOException {
        List<String> paths = new ArrayList<>();
        for (Element reference : book.select("*|spine > *|itemref")) {
            Element item = book.selectFirst("*|manifest > *|item[id=\"%s\"]"
                    .formatted(reference.attr("idref").replaceAll("[\"\\\\]", "")));
            if (item != null
                    && item.attr("media-type").contains("html")
                    && !item.attr("properties").contains("nav")) {
                paths.add(resolved(packagePath, item.attr("href")));
            }
        }
        return paths;
    }

    private static String resolved(String packagePath, String href) throws IOException {
        try {
            URI root = new URI(null, null, "/" + packagePath, null);
            return root.resolve(href).getPath().substring(1);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("path in the book: " + href + " (expected: one of its files)", e);
        }
    }

    private static void refuseEncrypted(ZipFile zip, List<String> spine) throws IOException, Refusal {
        if (zip.getEntry("META-INF/encryption.xml") == null) {
            return;
        }
        for (Element reference : xml(zip, "META-INF/encryption.xml").select("*|CipherReference")) {
            if (spine.contains(reference.attr("URI"))) {
                throw Refusal.rejected(
                        "encryption: the book is protected (expected: a file that opens without a password)");
            }
        }
    }

    private static String attribute(Document document, String element, String name) throws IOException {
        Element found = document.selectFirst(element);
        if (found == null) {
            throw new IOException(element + ": none (expected: one in META-INF/container.xml)");
        }
        return found.attr(name);
    }

    private static Document xml(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
        }
    }
}
