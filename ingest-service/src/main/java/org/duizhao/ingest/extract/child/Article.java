package org.duizhao.ingest.extract.child;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a web page: by the elements that mean it, by the names that content systems give it, or by where
 * the running text is densest. Where a short article stands beside much else, what else there is goes by its names, never
 * by its place alone: text too much is better than text lost.
 */
final class Article {

    private static final String NEVER =
            "script, style, noscript, template, svg, nav, form, button, select, iframe, object,"
                    + " input, textarea, canvas, audio, video, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [role=search], [style~=(?i)display:\\s*none]";
    private static final String AROUND = "header, footer, aside:not(.footnote), menu";
    /** What holds the article and nothing else, if the page has one of it. */
    private static final List<String> EXACT =
            List.of("[itemprop=articleBody]", "#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", "#zoom", "article");
    /** What holds the article, and perhaps more. */
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

    private static final Pattern FURNITURE = named("nav|navbar|menu|crumbs?|breadcrumbs?|share|sharing|tools?|toolbar|"
            + "relate|related|recommend|footer|copyright|sidebar|comments?|pager|pagination|advert|ads?|banner|qrcode|print|"
            + "font-?size|mbx|dqwz|wz|fenxiang|xgxw|skip|cookies?|hot|widget|feedback|latest|newsletter|subscribe");
    private static final Pattern OWNERS = Pattern.compile("(?i)版权所有|版權所有|ICP备|网站标识码|copyright|all rights reserved");
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern FIRST = named("top|topbar|topnav|hd|head|header|logo");
    private static final Pattern LAST = named("bottom|bot|foot|ft|footer");
    /** A column at the side; of a grid of twelve, one that takes up to a third. */
    private static final Pattern BESIDE =
            named("right|side|rightside|rightbar|aside|col-(?:(?:xs|sm|md|lg|xl|xxl)-)?[1-4]");

    private static final String HEADING =
            "h1, h2, h3, h4, h5, h6, b, strong, font[size], [align=center], [class~=(?i)tit|headline], [id~=(?i)tit|headline]";
    private static final int LONGEST_HEADING = 160;
    /** A part with a furniture name that holds more of the text than this is no furniture. */
    private static final double SMALL_PART = 0.3;
    /** The article must hold this much of the page's running text. */
    private static final double MOST = 0.5;
    /** What has less text outside its links is a list of links. */
    private static final double FEW = 0.25;
    /** Columns; no article is shorter. */
    private static final int SHORTEST = 40;
    /** Columns; what surrounds an article is shorter. */
    private static final int LONG = 1600;

    private final Element body;
    private final @Nullable Element title;

    private Article(Element body, @Nullable Element title) {
        this.body = body;
        this.title = title;
    }

    /** The title, where it stands outside, and the article; cleaned in place. */
    static List<Element> of(Document page) {
        page.select(NEVER).remove();
        LayoutTables.open(page);
        Element body = page.selectFirst("body");
        Element whole = body == null ? page : body;
        return new Article(whole, PageTitle.of(page.title(), whole)).parts();
    }

    private List<Element> parts() {
        removeFurniture();
        Element article = exact();
        if (article == null) {
            article = meant();
        }
        if (article == null) {
            int all = running(body);
            body.select(AROUND).stream()
                    .filter(part -> running(part) < SMALL_PART * all)
                    .forEach(Element::remove);
            article = densest();
        }
        article.select("aside:not(.footnote), footer, menu").remove();
        List<Element> parts = new ArrayList<>();
        if (title != null && !holdsTitle(article) && !article.text().startsWith(title.text())) {
            parts.add(title);
        }
        parts.add(article);
        Imprint.remove(article, title);
        return parts;
    }

    /** A part of a class or an id; not of {@code text-right}, which only places text. */
    private static Pattern named(String names) {
        return Pattern.compile("(?i)(?:^|[\\s_-])(?<!text[_-])(?<!align[_-])(?:" + names + ")(?:$|[\\s_-])");
    }

    private static boolean isNamed(Element part, Pattern names) {
        String all = part.className() + " " + part.id();
        return names.matcher(CAMEL_CASE.matcher(all).replaceAll("-")).find();
    }

    private boolean holdsTitle(Element part) {
        return title != null && (part == title || title.parents().contains(part));
    }

    /** Where the title is known, its place protects the article; else only what is small is furniture. */
    private void removeFurniture() {
        double most = (title == null ? SMALL_PART : MOST) * Math.max(running(body), 1);
        for (Element part : body.select("div, ul, ol, section, p, span, table, dl")) {
            if (isNamed(part, FURNITURE) && !holdsTitle(part) && running(part) < most) {
                part.remove();
            }
        }
    }

    /** The only element of a kind that holds articles; none if much running text stands outside it. */
    private @Nullable Element exact() {
        int all = running(body);
        for (String selector : EXACT) {
            List<Element> found = body.select(selector);
            int length = found.size() == 1 ? running(found.get(0)) : 0;
            if (length >= SHORTEST && (all - length < LONG || length >= MOST * all)) {
                return found.get(0);
            }
        }
        return null;
    }

    private @Nullable Element meant() {
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
    private Element densest() {
        Element at = body;
        while (true) {
            removeEdges(at);
            Element next = null;
            int longest = 0;
            for (Element child : at.children()) {
                int length = running(child);
                if (length > longest) {
                    next = child;
                    longest = length;
                }
            }
            if (next == null || isTextBeside(at) || isHeadingBefore(next) || longest < 0.8 * running(at)) {
                return at;
            }
            at = next;
        }
    }

    /** Removes what is named as standing above, below or beside the rest, and stands there; and links alone. */
    private void removeEdges(Element at) {
        double most = MOST * Math.max(running(at), 1);
        Deque<Element> children = new ArrayDeque<>(at.children());
        while (!children.isEmpty() && isEdge(children.getFirst(), FIRST, most)) {
            children.removeFirst().remove();
        }
        while (!children.isEmpty() && isEdge(children.getLast(), LAST, most)) {
            children.removeLast().remove();
        }
        if (title != null) {
            children.stream()
                    .filter(child -> !isText(child) && isNamed(child, BESIDE) && isRemovable(child, most))
                    .forEach(Element::remove);
        }
    }

    private boolean isEdge(Element part, Pattern names, double most) {
        int length = running(part);
        boolean owners =
                length <= LONGEST_HEADING && OWNERS.matcher(part.text()).find();
        boolean box = !isText(part) && (isNamed(part, names) || isLinks(part, length));
        return (owners || box) && isRemovable(part, most);
    }

    private static boolean isLinks(Element part, int length) {
        return part.selectFirst("a") != null && length < FEW * part.text().length();
    }

    private boolean isRemovable(Element part, double most) {
        return !holdsTitle(part) && running(part) < most;
    }

    /** Whether an element has no other box in it. */
    static boolean isLine(Element element) {
        return element.children().stream().noneMatch(Element::isBlock);
    }

    private static boolean isTextBeside(Element at) {
        return at.children().stream().anyMatch(child -> isText(child) && running(child) > 0);
    }

    private static boolean isText(Element element) {
        return element.normalName().matches("p|h[1-6]|li|tr|td|tbody|span|pre|blockquote|font|b|strong");
    }

    /** Whether a title that is not known yet would be lost. */
    private boolean isHeadingBefore(Element element) {
        Element before = element.previousElementSibling();
        while (title == null && before != null) {
            int length = running(before);
            if (length > 0
                    && length <= LONGEST_HEADING
                    && (before.is(HEADING) || before.selectFirst(HEADING) != null)) {
                return true;
            }
            before = before.previousElementSibling();
        }
        return false;
    }

    /** Columns of text outside links, white space aside: a Han character takes two. */
    private static int running(Element element) {
        Running running = new Running();
        element.traverse(running);
        return running.columns;
    }

    private static final class Running implements NodeVisitor {

        private int links;
        private int columns;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && links == 0) {
                String whole = text.getWholeText();
                for (int i = 0; i < whole.length(); i++) {
                    char c = whole.charAt(i);
                    columns += c <= ' ' || c == '\u00a0' ? 0 : c < '\u2e80' ? 1 : 2;
                }
            }
            links += node.nameIs("a") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            links -= node.nameIs("a") ? 1 : 0;
        }
    }
}
