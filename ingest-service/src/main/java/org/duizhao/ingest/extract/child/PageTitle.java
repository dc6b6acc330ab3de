package org.duizhao.ingest.extract.child;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where a page shows the title of its article. */
final class PageTitle {

    private static final String BOXES = "h1, h2, h3, div, p, td, span, font, b, strong";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 200;

    private PageTitle() {}

    /**
     * The heading, or else the box, that the page's own title begins with; or else the first heading of the first level,
     * or the only one of the second.
     *
     * @param declared the {@code title} of the page, where the site's name often follows the article's
     */
    static @Nullable Element of(String declared, Element body) {
        String all = folded(declared);
        List<Element> headings = withText(body, "h1");
        Element repeated = longest(headings, all);
        if (repeated == null) {
            repeated = longest(withText(body, BOXES), all);
        }
        if (repeated != null || !headings.isEmpty()) {
            return repeated == null ? headings.get(0) : repeated;
        }
        List<Element> second = withText(body, "h2");
        return second.size() == 1 ? second.get(0) : null;
    }

    private static List<Element> withText(Element body, String selector) {
        return body.select(selector).stream()
                .filter(Article::isLine)
                .filter(element ->
                        element.hasText() && element.closest("a") == null && element.selectFirst("a") == null)
                .toList();
    }

    private static @Nullable Element longest(List<Element> elements, String declared) {
        return elements.stream()
                .filter(element -> isRepeated(element, declared))
                .max(Comparator.comparingInt(element -> folded(element.text()).length()))
                .orElse(null);
    }

    private static boolean isRepeated(Element element, String declared) {
        String text = element.text();
        String folded = text.length() > LONGEST ? "" : folded(text);
        return folded.length() >= SHORTEST && declared.startsWith(folded);
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]+", "").toLowerCase(Locale.ROOT);
    }
}
