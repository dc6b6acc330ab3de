package org.duizhao.bitext.claim.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.facts.Facts;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/** The city of a report by its facts, else by its title: also one that no list of places has. */
final class TitleCity {

    private static final Pattern ZH = Pattern.compile("([\\u4e00-\\u9fff&&[^年度关于在]]{1,6}?(?:市|自治州|州|盟|新区|区|县|省))");
    private static final Pattern EN = Pattern.compile(
            "\\b([A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+)?)(?:'s|’s)? (?:Municipal|Municipality|City|District|County|Prefecture|Province|Provincial)\\b");
    private static final Pattern EN_OF =
            Pattern.compile("\\b(?:of|in|for|by) ([A-Z][\\p{L}'’-]+)(?= (?:on|for|in|\\(|during|\\d)|[,(:]|$)");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:The|People|National|Statistical|Government|Work|Economic|Social|Development|Annual|Municipal|China|Report|Communiqu.|Budget|Plan)(?: .*)?");

    private TitleCity() {}

    /** @param known the city that the text names, in both languages; null where no list has it */
    static PlaceName of(Facts facts, @Nullable City known) {
        if (facts.city() != null && known != null) {
            return PlaceName.of(known.zh(), known.en());
        }
        String city = facts.city();
        boolean zh = city != null && city.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        String nameZh = zh ? city : zh(facts.titleZh());
        String nameEn = city != null && !zh ? city : en(facts.titleEn());
        return nameZh == null && nameEn == null ? PlaceName.UNKNOWN : PlaceName.of(nameZh, nameEn);
    }

    private static @Nullable String zh(@Nullable String title) {
        Matcher name = ZH.matcher(title == null ? "" : Folding.fold(title));
        return name.find() ? name.group(1) : null;
    }

    private static @Nullable String en(@Nullable String title) {
        for (Pattern pattern : new Pattern[] {EN, EN_OF}) {
            Matcher name = pattern.matcher(title == null ? "" : title);
            while (name.find()) {
                if (!NO_NAME.matcher(name.group(1)).matches()) {
                    return name.group(1);
                }
            }
        }
        return null;
    }
}
