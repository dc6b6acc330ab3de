package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.TaggedSentence;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.entity.tag.Example;
import org.duizhao.bitext.entity.tag.Example.Mark;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.text.Language;

/** What the taggers are trained on, as they see it. */
final class NameExamples {

    static final Path TEXTS = Path.of("bitext-lab/src/main/resources/org/duizhao/bitext/entity/training");
    private static final Set<EntityType> NOT_MARKED_ELSEWHERE = EnumSet.complementOf(
            EnumSet.of(EntityType.PERSON, EntityType.PLACE, EntityType.FACILITY, EntityType.ORGANISATION));

    private final Entities grammar = Entities.with(null, null);
    private final Language language;
    private final List<Example> examples = new ArrayList<>();
    private int documents;

    NameExamples(Language language) {
        this.language = language;
    }

    List<Example> examples() {
        return examples;
    }

    int documents() {
        return documents;
    }

    /** The marked sentences of this project. */
    NameExamples withTexts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(this::isMine).sorted().toList()) {
                for (TaggedSentence sentence : TaggedSentence.read(file)) {
                    documents++;
                    add(sentence.text(), marks(sentence), Set.of());
                }
            }
        }
        return this;
    }

    private boolean isMine(Path file) {
        return file.getFileName().toString().matches(".*\\." + language.code() + "(-hant)?\\.txt");
    }

    private static List<Mark> marks(TaggedSentence sentence) {
        List<Mark> marks = new ArrayList<>();
        for (TaggedSentence.Name name : sentence.names()) {
            EntityType type = name.type();
            marks.add(new Mark(name.start(), name.end(), type == null ? Set.of() : Set.of(type)));
        }
        return marks;
    }

    /** The documents that the evaluation marks. */
    NameExamples with(List<MarkedDocument> marked) {
        for (MarkedDocument document : marked) {
            documents++;
            for (int i = 0; i < document.texts().size(); i++) {
                String text = document.texts().get(i).side(language);
                if (text != null) {
                    add(text, marks(document.marks().get(i)), Set.of());
                }
            }
        }
        return this;
    }

    private List<Mark> marks(List<MarkedDocument.Mark> all) {
        List<Mark> marks = new ArrayList<>();
        for (MarkedDocument.Mark mark : all) {
            if (mark.language() == language) {
                marks.add(new Mark(mark.start(), mark.end(), types(mark)));
            }
        }
        return marks;
    }

    /** An office is marked with what it is of, so its words may be either. */
    private static Set<EntityType> types(MarkedDocument.Mark mark) {
        EntityType type = mark.type() == null ? null : EntityType.of(Objects.requireNonNull(mark.type()));
        return type == null || type == EntityType.TITLE ? Set.of() : Set.of(type);
    }

    /** Sentences of a corpus of persons, places and organisations; what else is a name there is not marked. */
    NameExamples with(List<UniversalSentence> sentences, Set<Integer> without) {
        int first = documents;
        for (UniversalSentence sentence : sentences) {
            documents = Math.max(documents, first + sentence.document() + 1);
            if (!without.contains(sentence.document())) {
                List<Mark> marks = sentence.names().stream()
                        .map(name ->
                                new Mark(name.start(), name.end(), name.kind().types()))
                        .toList();
                add(sentence.text(), marks, NOT_MARKED_ELSEWHERE, first + sentence.document());
            }
        }
        return this;
    }

    private void add(String text, List<Mark> marks, Set<EntityType> unmarked) {
        add(text, marks, unmarked, documents);
    }

    private void add(String text, List<Mark> marks, Set<EntityType> unmarked, int document) {
        List<Mark> placed = language == Language.ZH ? folded(text, marks) : marks;
        for (Sequence sequence : grammar.sequences(text, language)) {
            examples.add(Example.of(sequence, placed, unmarked, document));
        }
    }

    private static List<Mark> folded(String text, List<Mark> marks) {
        ZhText zh = ZhText.of(text);
        int[] places = new int[text.length() + 1];
        java.util.Arrays.fill(places, zh.length());
        for (int i = zh.length() - 1; i >= 0; i--) {
            java.util.Arrays.fill(places, i == 0 ? 0 : zh.start(i - 1) + 1, zh.start(i) + 1, i);
        }
        return marks.stream()
                .map(mark -> new Mark(places[mark.start()], places[mark.end()], mark.types()))
                .toList();
    }
}
