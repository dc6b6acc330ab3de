package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.MarkupWalk;
import org.duizhao.ingest.extract.office.MathText;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Web pages: the article without what surrounds it. */
final class HtmlReader implements DocumentReader {

    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
    /** What is written over the base text. */
    static final String RUBY = "rt, rp, rtc";

    private static final Pattern EQUATION_CLASS = Pattern.compile("(?i)math|latex|equation|formula|\\btex\\b");
    private static final Pattern LATEX =
            Pattern.compile("\\\\(?:frac|sqrt|sum|int|times|cdot|text|left|begin)\\b|^[\\w\\s.]+=[^=&?]+$");

    private static final int LITTLE = 60;
    private static final int HEAD = 8 * 1024;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        byte[] bytes = Files.readAllBytes(Path.of(request.path()));
        String charset = request.charset() == null ? declared(bytes) : request.charset();
        String text = Charsets.decode(bytes, charset, output);
        output.texts(article(text, request.mediaType().equals(MediaTypes.XHTML), output));
    }

    /** The article of a page; what the page takes from elsewhere is said. */
    static List<Piece> article(String text, boolean xml, Output output) throws Refusal {
        Document page = Jsoup.parse(text, "", xml ? Parser.xmlParser() : Parser.htmlParser());
        output.metadata("dc:title", page.title());
        output.metadata("dc:language", page.select("html").attr("lang"));
        for (Element frame : page.select("iframe[src], frame[src], object[data], embed[src]")) {
            String source = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            output.notRead("frame", "another file, which is not in this one", source);
        }
        boolean scripted = !page.select("script").isEmpty();
        page.select(RUBY).remove();
        equations(page, output);
        LinkedNotes.mark(page);
        MarkupBlocks blocks = new MarkupBlocks();
        for (Element part : Article.of(page)) {
            MarkupWalk.over(part, blocks);
            blocks.end("div");
        }
        List<Piece> pieces = blocks.finish();
        sayIfScripted(scripted, pieces, output);
        return pieces;
    }

    /** Equations as lines of text. */
    private static void equations(Document page, Output output) {
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml);
        for (Element image : page.select("img[alt]")) {
            String alt = image.attr("alt").strip();
            boolean said = EQUATION_CLASS.matcher(image.className()).find()
                    || LATEX.matcher(alt).find();
            if (said && alt.indexOf('\\') < 0) {
                image.replaceWith(new TextNode(alt));
            } else if (said) {
                output.notRead("equation", "a picture; what stands for it: " + alt, null);
            }
        }
        for (Element math : page.select("math")) {
            try {
                math.replaceWith(new TextNode(MathText.of(math.outerHtml())));
            } catch (XMLStreamException e) {
                output.notRead("equation", "its markup is damaged", null);
                math.remove();
            }
        }
    }

    private static void sayIfScripted(boolean scripted, List<Piece> pieces, Output output) throws Refusal {
        int characters = pieces.stream().mapToInt(Piece::characters).sum();
        if (scripted && characters == 0) {
            throw Refusal.rejected(
                    "text: none, the page is made by scripts (expected: the page saved as PDF, or with its text)");
        }
        if (scripted && characters < LITTLE) {
            output.warn("text: " + characters + " characters (expected: more; the page may be made by scripts)");
            output.notRead("script", "what the page shows is made by scripts, which are not run", null);
        }
    }

    /** All of a page that is a letter. */
    static List<Piece> letter(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, " + RUBY).remove();
        MarkupBlocks blocks = new MarkupBlocks();
        MarkupWalk.over(page.body(), blocks);
        return blocks.finish();
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
