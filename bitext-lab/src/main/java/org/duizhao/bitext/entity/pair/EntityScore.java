package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.MarkedDocument.Mark;
import org.duizhao.bitext.text.Language;

/**
 * Compares what the linker finds with what is marked. A maximal mention is right if it is a mark; what touches only words
 * that may be found or not, and a policy that touches no mark, is not judged. A link is two core marks of one pair that
 * mean the same; it is found if mentions that touch them share an id.
 */
final class EntityScore {

    /** Counts of one language. */
    static final class Side {
        private int core;
        private int exact;
        private int typed;
        private int touched;
        private int judged;
        private int right;

        double recall() {
            return exact / (double) core;
        }

        double overlap() {
            return touched / (double) core;
        }

        double precision() {
            return right / (double) judged;
        }
    }

    private final Map<Language, Side> sides = new EnumMap<>(Language.class);
    private final List<String> misses = new ArrayList<>();
    private int links;
    private int linked;

    EntityScore() {
        for (Language language : Language.values()) {
            sides.put(language, new Side());
        }
    }

    EntityScore(List<MarkedDocument> documents, Entities entities) {
        this();
        documents.forEach(document -> add(document, entities));
    }

    void add(MarkedDocument document, Entities entities) {
        add(document, new EntityLinker(entities).link(document.texts()));
    }

    Side side(Language language) {
        return Objects.requireNonNull(sides.get(language));
    }

    double links() {
        return linked / (double) links;
    }

    /** What was missed, found wrongly or not linked, a line each. */
    List<String> misses() {
        return misses;
    }

    private void add(MarkedDocument document, List<LinkedPair> found) {
        for (int i = 0; i < found.size(); i++) {
            TextPair texts = document.texts().get(i);
            List<Mark> marks = document.marks().get(i);
            for (Language language : Language.values()) {
                List<Mark> here = marks.stream()
                        .filter(mark -> mark.language() == language)
                        .toList();
                recall(texts, here, found.get(i).side(language), side(language));
                precision(texts, here, found.get(i).side(language), language);
            }
            link(texts, marks, found.get(i));
        }
    }

    private void recall(TextPair texts, List<Mark> marks, List<LinkedMention> mentions, Side side) {
        for (Mark mark : marks.stream().filter(Mark::isCore).toList()) {
            List<LinkedMention> same = mentions.stream()
                    .filter(mention -> mention.start() == mark.start() && mention.end() == mark.end())
                    .toList();
            side.core++;
            side.exact += same.isEmpty() ? 0 : 1;
            side.typed +=
                    same.stream().anyMatch(mention -> mention.type().code().equals(mark.type())) ? 1 : 0;
            side.touched += mentions.stream().anyMatch(mention -> touches(mark, mention)) ? 1 : 0;
            if (same.isEmpty()) {
                misses.add("MISS " + mark.language().code() + " " + mark.text(texts) + " [" + mark.type() + "]");
            }
        }
    }

    private void precision(TextPair texts, List<Mark> marks, List<LinkedMention> mentions, Language language) {
        for (LinkedMention mention : mentions) {
            boolean exact =
                    marks.stream().anyMatch(mark -> mark.start() == mention.start() && mark.end() == mention.end());
            boolean core = marks.stream().anyMatch(mark -> mark.type() != null && touches(mark, mention));
            boolean optional = marks.stream().anyMatch(mark -> mark.type() == null && touches(mark, mention));
            boolean loose = mention.type() == EntityType.POLICY && !core || optional && !core;
            if (mention.nested() || loose && !exact) {
                continue;
            }
            side(language).judged++;
            side(language).right += exact ? 1 : 0;
            if (!exact) {
                misses.add("FALSE " + language.code() + " "
                        + Objects.requireNonNull(texts.side(language)).substring(mention.start(), mention.end()) + " ["
                        + mention.type().code() + "]");
            }
        }
    }

    private void link(TextPair texts, List<Mark> marks, LinkedPair found) {
        for (Mark zh : marks) {
            for (Mark en : marks) {
                if (zh.language() == Language.ZH
                        && zh.isCore()
                        && en.isCore()
                        && zh.links().contains(en.id())) {
                    boolean same = found.zh().stream()
                            .filter(left -> touches(zh, left))
                            .anyMatch(left -> found.en().stream()
                                    .anyMatch(right -> touches(en, right)
                                            && left.canonical().equals(right.canonical())));
                    links++;
                    linked += same ? 1 : 0;
                    if (!same) {
                        misses.add("UNLINKED " + zh.text(texts) + " <> " + en.text(texts));
                    }
                }
            }
        }
    }

    private static boolean touches(Mark mark, LinkedMention mention) {
        return mark.start() < mention.end() && mention.start() < mark.end();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        sides.forEach((language, side) -> line.append("%s %d: exact %.3f typed %.3f overlap %.3f precision %.3f; "
                .formatted(
                        language.code(),
                        side.core,
                        side.recall(),
                        side.typed / (double) side.core,
                        side.overlap(),
                        side.precision())));
        return line + "links %d of %d: %.3f".formatted(linked, links, links());
    }
}
