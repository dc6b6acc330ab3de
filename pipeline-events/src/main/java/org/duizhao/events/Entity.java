package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * A named thing, mentioned in one side of a record.
 *
 * @param id {@code recordId-e01}
 * @param language {@code zh} or {@code en}
 * @param start UTF-16 index into that side's text
 * @param end exclusive
 * @param type person, place, organisation, facility, project, event, policy, plan, document or title
 * @param canonical one id for all mentions of the same entity in the document, in both languages
 * @param nameZh the entity's fullest Chinese name in the document; null if it has none
 * @param nameEn the entity's fullest English name in the document; null if it has none
 * @param nested whether the mention lies inside a longer one
 */
public record Entity(
        String id,
        String language,
        int start,
        int end,
        String text,
        String type,
        String canonical,
        @Nullable String nameZh,
        @Nullable String nameEn,
        boolean nested) {}
