package org.duizhao.ingest.extract.child;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a site writes around the text of an article: when it was put there, by whom, how often it was read, buttons. */
final class Imprint {

    private static final Pattern FACTS = Pattern.compile(
            "(?i)[\\s【\\[(（]*(?:(?:(?:发布|发表|更新|公布|發布|發表)?(?:日期|时间|時間)|(?:信息|文章|消息|新闻|新聞)?(?:来源|來源)|稿源"
                    + "|作者|(?:责任)?编辑|責任編輯|(?:浏览|点击|阅读|瀏覽|點擊|閱讀)(?:次数|次數|量|数|數)?|字号|字體|字体)\\s*[:：].*"
                    + "|(?:posted|published|updated|last updated|filed) (?:on|by|under|at|in)?\\b.*|(?:source|author|views?)\\s*[:：].*)");
    private static final Pattern BUTTONS =
            Pattern.compile("(?i)(?:[\\s|/【】\\[\\]()（）:：+-]*(?:打印|列印|关闭|關閉|分享|收藏|返回|字号|字體|字体|[大中小]|本页|本頁|窗口|視窗|顶部|頂部"
                    + "|print|share|e-?mail|close|back|to top|this page|window))+[\\s|/【】\\[\\]()（）:：+-]*");
    private static final Pattern NEIGHBOURS =
            Pattern.compile("(?i)[上下]一[篇条條页頁]\\s*[:：].*|(?:previous|next)(?: article| post)?\\s*:.*");
    private static final int LONGEST = 120;

    private Imprint() {}

    /** Removes it from between the title and the text, and buttons and the articles before and after from anywhere. */
    static void remove(Element article, @Nullable Element title) {
        boolean atStart = true;
        for (Element line : lines(article)) {
            String text = line.text();
            if (text.length() <= LONGEST && isAround(text, atStart && line != title)) {
                line.remove();
            } else if (line != title) {
                atStart &= text.length() < LONGEST / 2;
            }
        }
    }

    /** @param text short: the patterns take stack for each button */
    private static boolean isAround(String text, boolean atStart) {
        return BUTTONS.matcher(text).matches()
                || NEIGHBOURS.matcher(text).matches()
                || atStart && FACTS.matcher(text).matches();
    }

    /** The smallest boxes that hold a line of their own, in order. */
    private static List<Element> lines(Element article) {
        return article.getAllElements().stream()
                .filter(element -> element != article
                        && element.isBlock()
                        && Article.isLine(element)
                        && element.hasText()
                        && element.closest("table") == null)
                .toList();
    }
}
