package org.duizhao.bitext.entity.pair;

import java.util.Optional;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.ZhText;
import org.jspecify.annotations.Nullable;

/** What the gazetteer knows of a place by any of its names: 京, 北京, 北京市 and Beijing are one. */
public final class Places {

    /** What a place is in the administration of China. */
    public enum Level {
        /** A province, an autonomous or special region, a city under the central government. */
        PROVINCE,
        CITY,
        /** A district, a county, a banner. */
        DISTRICT,
        OTHER
    }

    /**
     * @param id as the ids of mentions are: {@code place:beijing}
     * @param zh the fullest name
     */
    public record Place(String id, Level level, String zh, String en) {}

    private static final Set<String> OF_THE_CENTRE = Set.of("北京市", "天津市", "上海市", "重庆市");
    private static final String[][] ENDINGS = {{"省", "自治区", "特别行政区"}, {"市", "自治州", "盟", "地区"}, {"区", "县", "旗"}};

    private Places() {}

    /** The place that a Chinese or English name means; a single Han character as in 沪杭. */
    public static Optional<Place> of(String name) {
        KnownEntity known = known(name.strip());
        return known == null || known.type() != EntityType.PLACE || known.zh().isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        known.id(), level(known.zh().get(0)), known.zh().get(0), Canonicals.english(known)));
    }

    private static @Nullable KnownEntity known(String name) {
        Gazetteer gazetteer = Entities.standard().gazetteer();
        String zh = ZhText.of(name).text();
        if (zh.isEmpty() || !ZhText.isHan(zh.charAt(0))) {
            return gazetteer.enNamed(name);
        }
        return zh.length() == 1 ? gazetteer.abbreviation(zh.charAt(0)) : gazetteer.zh(zh);
    }

    private static Level level(String zh) {
        if (OF_THE_CENTRE.contains(zh)) {
            return Level.PROVINCE;
        }
        for (int level = 0; level < ENDINGS.length; level++) {
            for (String ending : ENDINGS[level]) {
                if (zh.length() > ending.length() && zh.endsWith(ending)) {
                    return Level.values()[level];
                }
            }
        }
        return Level.OTHER;
    }
}
