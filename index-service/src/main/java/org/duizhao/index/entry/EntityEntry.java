package org.duizhao.index.entry;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.Entity;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/**
 * A mention of an entity, flat, so that dashboards can aggregate it.
 *
 * @param label {@code type, Chinese name, English name}, separated by U+001F
 * @param names all its names, folded, to be found by
 */
public record EntityEntry(
        String entityId,
        String recordId,
        String documentId,
        long revision,
        String engine,
        int ordinal,
        String language,
        int start,
        int end,
        String text,
        String type,
        String canonical,
        @Nullable String nameZh,
        @Nullable String nameEn,
        boolean nested,
        String label,
        String names) {

    private static final char SEPARATOR = '\u001F';

    static EntityEntry of(RecordEnriched event, Entity entity) {
        return new EntityEntry(
                entity.id(),
                event.recordId(),
                event.documentId(),
                event.revision(),
                event.engine(),
                event.segment().ordinal(),
                entity.language(),
                entity.start(),
                entity.end(),
                entity.text(),
                entity.type(),
                entity.canonical(),
                entity.nameZh(),
                entity.nameEn(),
                entity.nested(),
                label(entity),
                Stream.of(entity.nameZh(), entity.nameEn(), entity.text())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Folding::fold)
                        .collect(Collectors.joining("\n")));
    }

    /** A name as it is compared: folded, in lower case, without outer space. */
    public static String term(String name) {
        return Folding.fold(name).strip().toLowerCase(Locale.ROOT);
    }

    static String label(Entity entity) {
        String zh = entity.nameZh() == null && entity.language().equals("zh") ? entity.text() : entity.nameZh();
        String en = entity.nameEn() == null && entity.language().equals("en") ? entity.text() : entity.nameEn();
        return entity.type() + SEPARATOR + (zh == null ? "" : zh) + SEPARATOR + (en == null ? "" : en);
    }
}
