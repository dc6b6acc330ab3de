package org.duizhao.ingest.extract.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a web page: by the elements that mean it, by the names that content systems give it, or by where
 * the running text is densest.
 */
final class Article {

    private static final String NEVER =
            "script, style, noscript, template, svg, nav, form, button, select, iframe, object,"
                    + " input, textarea, canvas, audio, video, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [role=search], [style~=(?i)display:\\s*none]";
    private static final String AROUND = "header, footer, aside:not(.footnote), menu";
    private static final List<String> MEANT = List.of(
            "article",
            "[itemprop=articleBody]",
            "[role=article]",
            "main",
            "[role=main]",
            "#UCAP-CONTENT",
            ".TRS_Editor",
            ".trs_editor_view",
            "#zoom",
            ".pages_content",
            ".article-content",
            ".article_content",
            ".view",
            "#content",
            ".content");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:nav|navbar|menu|crumbs?|breadcrumbs?|share|sharing|tools?|toolbar|related|recommend|footer|"
                    + "copyright|sidebar|comments?|pager|pagination|advert|ads?|banner|qrcode|print|font-?size|mbx|dqwz|fenxiang|"
                    + "xgxw|skip|cookie)(?:$|[\\s_-])");
    /** A part with a furniture name that holds more of the text than this is no furniture. */
    private static final double SMALL_PART = 0.3;
    /** The article must hold this much of the page's running text. */
    private static final double MOST = 0.5;

    private Article() {}

    /** The title, where it stands outside, and the article; cleaned in place. */
    static List<Element> of(Document page) {
        page.select(NEVER).remove();
        Element body = page.body() == null ? page : page.body();
        if (page.selectFirst("body") == null) {
            body = page;
        }
        int all = running(body);
        removeFurniture(body, all);
        Element article = meant(body);
        if (article == null) {
            body.select(AROUND).stream()
                    .filter(part -> running(part) < SMALL_PART * all)
                    .forEach(Element::remove);
            article = densest(body);
        }
        article.select("aside:not(.footnote), footer, menu").remove();
        Element title = title(body, article);
        List<Element> parts = new ArrayList<>();
        if (title != null) {
            parts.add(title);
        }
        parts.add(article);
        return parts;
    }

    private static void removeFurniture(Element body, int all) {
        for (Element part : body.select("div, ul, ol, section, p, span, table, dl")) {
            boolean named = FURNITURE.matcher(part.className()).find()
                    || FURNITURE.matcher(part.id()).find();
            if (named && part.text().length() < SMALL_PART * Math.max(all, 1)) {
                part.remove();
            }
        }
    }

    private static @Nullable Element meant(Element body) {
        int all = running(body);
        for (String selector : MEANT) {
            Element best = null;
            for (Element candidate : body.select(selector)) {
                best = best == null || running(candidate) > running(best) ? candidate : best;
            }
            if (best != null && running(best) >= MOST * all) {
                return best;
            }
        }
        return null;
    }

    /** Down from the body, as long as one child holds nearly all of the running text. */
    private static Element densest(Element body) {
        Map<Element, Integer> lengths = new HashMap<>();
        Element at = body;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                int length = lengths.computeIfAbsent(child, Article::running);
                next = next == null || length > lengths.getOrDefault(next, 0) ? child : next;
            }
            boolean textBeside = at.children().stream().anyMatch(child -> isText(child) && running(child) > 0);
            if (next == null || textBeside || running(next) < 0.8 * running(at)) {
                return at;
            }
            at = next;
        }
    }

    private static boolean isText(Element element) {
        return element.normalName().matches("p|h[1-6]|li|tr|td|tbody|span|pre|blockquote|font|b|strong");
    }

    /** Characters outside links, white space aside. */
    private static int running(Element element) {
        Running running = new Running();
        element.traverse(running);
        return running.characters;
    }

    private static final class Running implements NodeVisitor {

        private int links;
        private int characters;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && links == 0) {
                String whole = text.getWholeText();
                for (int i = 0; i < whole.length(); i++) {
                    characters += whole.charAt(i) > ' ' ? 1 : 0;
                }
            }
            links += node.nameIs("a") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            links -= node.nameIs("a") ? 1 : 0;
        }
    }

    private static @Nullable Element title(Element body, Element article) {
        if (!article.select("h1").isEmpty()) {
            return null;
        }
        for (Element title : body.select("h1")) {
            if (!title.text().isBlank() && !article.text().startsWith(title.text())) {
                return title;
            }
        }
        return null;
    }
}
