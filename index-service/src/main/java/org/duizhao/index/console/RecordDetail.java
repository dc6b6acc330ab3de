package org.duizhao.index.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.status.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * A record with all that is known of it.
 *
 * @param checks the figures that were compared, mismatches first
 * @param names the entities, each once
 * @param pages where it stands, as pictures; none where the format has no pages
 */
record RecordDetail(
        RecordView record,
        boolean doubtful,
        List<Checked> checks,
        List<Name> names,
        List<Origin> origins,
        List<SourcePage> pages) {

    /** A comparison; either figure may be missing. */
    record Checked(
            String status,
            @Nullable String reason,
            @Nullable String zh,
            @Nullable String en) {}

    /** An entity in both languages. */
    record Name(String type, @Nullable String zh, @Nullable String en) {}

    /**
     * Where a side stands.
     *
     * @param url of the file, at its page where a browser can show that
     * @param place of the permanent link
     */
    record Origin(String side, String file, @Nullable Integer page, String url, String place) {}

    static RecordDetail of(RecordView record, DocumentView document) {
        return new RecordDetail(
                record,
                record.zh() != null && record.en() != null && record.confidence() < Sentence.DOUBTFUL,
                checks(record),
                names(record.entities()),
                Stream.concat(
                                origin("zh", record.zh(), document).stream(),
                                origin("en", record.en(), document).stream())
                        .toList(),
                SourcePage.of(record, document));
    }

    private static List<Checked> checks(RecordView record) {
        Map<String, Figure> figures =
                record.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a));
        return record.checks().stream()
                .sorted((a, b) -> Boolean.compare(!mismatch(a), !mismatch(b)))
                .map(check -> new Checked(
                        check.status(), check.reason(), text(figures, check.zh()), text(figures, check.en())))
                .toList();
    }

    private static boolean mismatch(FigureCheck check) {
        return check.status().equals("mismatch");
    }

    private static @Nullable String text(Map<String, Figure> figures, @Nullable String id) {
        Figure figure = id == null ? null : figures.get(id);
        return figure == null ? null : figure.text();
    }

    private static List<Name> names(List<Entity> entities) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Entity entity : entities) {
            names.putIfAbsent(
                    entity.canonical(),
                    entity.nameZh() == null && entity.nameEn() == null
                            ? new Name(entity.type(), entity.text(), null)
                            : new Name(entity.type(), entity.nameZh(), entity.nameEn()));
        }
        return List.copyOf(names.values());
    }

    private static Optional<Origin> origin(String side, RecordView.@Nullable SideView text, DocumentView document) {
        if (text == null || document.files().isEmpty()) {
            return Optional.empty();
        }
        SourceSpan span = text.sentences().get(0);
        List<SourceFile> files = document.files();
        SourceFile file = files.get(Math.min(span.file(), files.size() - 1));
        String query = file.side() == SourceFile.Side.ANY ? "?" : "?side=" + side + "&";
        String page = span.page() == null ? "" : "#page=" + span.page();
        return Optional.of(new Origin(
                side,
                file.name(),
                span.page(),
                document.original() + query + "view=true" + page,
                side + "/" + span.block() + "/" + span.start()));
    }
}
