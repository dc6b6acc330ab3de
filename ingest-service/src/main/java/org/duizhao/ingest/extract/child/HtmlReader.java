package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.MarkupWalk;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Web pages: the article without what surrounds it. */
final class HtmlReader implements DocumentReader {

    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
    /** What is written over the base text. */
    static final String RUBY = "rt, rp, rtc";

    private static final int HEAD = 8 * 1024;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        byte[] bytes = Files.readAllBytes(Path.of(request.path()));
        String charset = request.charset() == null ? declared(bytes) : request.charset();
        String text = Charsets.decode(bytes, charset, output);
        boolean xml = request.mediaType().equals(MediaTypes.XHTML);
        Document page = Jsoup.parse(text, "", xml ? Parser.xmlParser() : Parser.htmlParser());
        output.metadata("dc:title", page.title());
        output.metadata("dc:language", page.select("html").attr("lang"));
        page.select(RUBY).remove();
        LinkedNotes.mark(page);
        MarkupBlocks blocks = new MarkupBlocks();
        for (Element part : Article.of(page)) {
            MarkupWalk.over(part, blocks);
            blocks.end("div");
        }
        output.texts(blocks.finish());
    }

    private static @Nullable String declared(byte[] bytes) {
        String head = new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        // A page that says UTF-16 in ASCII letters is not.
        return matcher.find() && !matcher.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
                ? matcher.group(1)
                : null;
    }
}
