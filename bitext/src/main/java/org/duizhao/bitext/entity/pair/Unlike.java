package org.duizhao.bitext.entity.pair;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;

/** Which names of two languages never mean the same, whatever links them: a wrong join is worse than a missing one. */
final class Unlike {

    /** What a name that the gazetteer knows is never one with. */
    private static final Map<EntityType, Set<EntityType>> OTHERS = others();

    /** Places joined: Baoshan-Ruili, Dali–Ruili. */
    private static final Pattern JOINED = Pattern.compile("\\p{Lu}[\\p{L}']+[-–]\\p{Lu}.*");

    private static final int LONGEST_SUFFIX = 1;

    private Unlike() {}

    private static Map<EntityType, Set<EntityType>> others() {
        Map<EntityType, Set<EntityType>> others = new EnumMap<>(EntityType.class);
        others.put(EntityType.PLACE, EnumSet.of(EntityType.ORGANISATION, EntityType.PERSON, EntityType.EVENT));
        others.put(EntityType.EVENT, EnumSet.of(EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE));
        others.put(EntityType.PERSON, EnumSet.of(EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT));
        others.put(EntityType.ORGANISATION, EnumSet.of(EntityType.PERSON, EntityType.EVENT));
        return others;
    }

    /** Two that the gazetteer tells apart, unless the English name can mean either; one of it and what cannot be that. */
    static boolean differ(DocumentNames.Name zh, DocumentNames.Name en) {
        KnownEntity left = zh.known();
        KnownEntity right = en.known();
        if (left != null && right != null) {
            return left != right
                    && (isPlace(left) || isPlace(right))
                    && !left.en().contains(en.name());
        }
        if (left != null) {
            boolean pair = en.type() == EntityType.PLACE && isJoined(en.name());
            return isOther(left, en.type())
                    || isPlace(left) && pair && left.en().stream().noneMatch(Unlike::isJoined);
        }
        return right != null && (isOther(right, zh.type()) || isPlace(right) && isMore(zh.name(), right.zh()));
    }

    private static boolean isJoined(String english) {
        return english.contains(" and ") || JOINED.matcher(english).matches();
    }

    private static boolean isOther(KnownEntity known, EntityType type) {
        return OTHERS.getOrDefault(known.type(), Set.of()).contains(type);
    }

    private static boolean isPlace(KnownEntity known) {
        return known.type() == EntityType.PLACE;
    }

    /** 天山胜利 is more than 天山. */
    private static boolean isMore(String name, List<String> known) {
        return known.stream()
                .anyMatch(place -> name.length() > place.length() + LONGEST_SUFFIX && name.contains(place));
    }
}
