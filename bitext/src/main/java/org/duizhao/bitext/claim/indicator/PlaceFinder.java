package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The districts, counties and zones that a report speaks of, by their names in both languages. */
final class PlaceFinder {

    private static final Pattern ZH = Pattern.compile(
            "(?<=^|[。;,、:\\s在如仅其中\\d和与及])([\\u4e00-\\u9fff]{1,6}?(?:新区|高新区|经开区|开发区|自贸区|自贸片区|合作区|度假区|示范区|保税区|区|县|旗))(?=$|[\\s生地实完全增达一工社固G\\d,、规常外进城农粮P])");
    private static final Pattern ZH_NOT = Pattern.compile(
            ".*(?:社区|小区|园区|地区|城区|市区|老区|景区|校区|大湾区|各区|全区|三区|两区|片区|街区|库区|矿区|山区|灌区|牧区|林区|港区|辖区|郊区|厂区|院区|营区|功能区|住宅区|棚户区|保护区|居住区|聚居区|核心区|集聚区|试验区|先导区|实验区|各县|全县|郡县)|.*(?:旅游|文化|产业|国家级|省级|综合|建设|打造).*");
    private static final Pattern EN = Pattern.compile(
            "((?:[A-Z][\\p{L}'’-]+ ){1,4}?(?:District|County|New Area|New District|Development Zone|Economic Zone|High-tech Zone|Hi-tech Zone|Banner|Free Trade Zone))(?!\\w)");
    /** One of these ends each. */
    private static final List<String> ZH_ENDS = List.of("区", "县", "旗");

    private static final List<String> EN_ENDS = List.of("District", "County", "New Area", "Zone", "Banner");
    private static final Pattern OPENING = Pattern.compile("^(?:In|The|And|Of) ");
    /** Several cities have one. */
    private static final String CENTRE = "城市副中心";

    private static final Pattern NATION =
            Pattern.compile("^全国|(?i)^(?:national(?:ly)?|nationwide|the (?:whole )?country|china)$");

    private final Map<String, PlaceName> byName = new HashMap<>();

    PlaceFinder(Report report, List<ClaimPassage> passages) {
        for (ClaimPassage passage : passages) {
            read(passage);
        }
        report.names().forEach(name -> byName.put(name, report.city()));
        byName.put("全国", new PlaceName("全国", "全国", "the nation"));
        byName.put("全市", report.city());
    }

    /** Where a passage names one place on each side, or as many in the same order, they are one another's names. */
    private void read(ClaimPassage passage) {
        List<String> zh = names(passage.figures().zhText(), Language.ZH);
        List<String> en = names(passage.figures().enText(), Language.EN);
        for (int i = 0; i < zh.size(); i++) {
            String other = zh.size() == en.size() ? en.get(i) : null;
            PlaceName known = byName.get(zh.get(i));
            if (known == null || known.nameEn() == null) {
                PlaceName place = PlaceName.of(zh.get(i), other);
                byName.put(zh.get(i), place);
                if (other != null) {
                    byName.put(other, place);
                }
            }
        }
        en.forEach(name -> byName.putIfAbsent(name, PlaceName.of(null, name)));
    }

    static List<String> names(@Nullable String text, Language language) {
        if (text == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String folded = Folding.fold(text);
        Matcher name = (language == Language.ZH ? ZH : EN).matcher(folded);
        boolean some = (language == Language.ZH ? ZH_ENDS : EN_ENDS).stream().anyMatch(folded::contains);
        while (some && name.find()) {
            String found = OPENING.matcher(name.group(1)).replaceFirst("");
            if (!ZH_NOT.matcher(found).matches() && !names.contains(found)) {
                names.add(found);
            }
        }
        if (language == Language.ZH && names.isEmpty() && folded.contains(CENTRE)) {
            names.add(CENTRE);
        }
        return names;
    }

    /** The last place that is named before {@code to}; null for none. */
    @Nullable
    String last(String text, int from, int to, Language language) {
        List<String> names = names(text.substring(Math.max(0, from), Math.max(from, to)), language);
        return names.isEmpty() ? null : names.get(names.size() - 1);
    }

    /** The place of that name; null where no such place is known. */
    @Nullable
    PlaceName of(String name) {
        String stripped = Folding.fold(name).strip();
        if (NATION.matcher(stripped).find()) {
            return byName.get("全国");
        }
        PlaceName known = byName.get(stripped);
        return known != null
                ? known
                : byName.get(stripped.replaceFirst("^#|^其中[:：]?", "").strip());
    }
}
