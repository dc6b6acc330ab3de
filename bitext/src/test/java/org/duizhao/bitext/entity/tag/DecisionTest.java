package org.duizhao.bitext.entity.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

/** A tagger whose weights are written here: it reads a letter for each unit that says a label. */
class DecisionTest {

    private static final int KIND = 1;

    /** P and p begin and go on a person, L and l a place, T and t a title; a dot is no name, ? says nothing. */
    private static final String LETTERS = ".PpLlTt";

    private static byte[] file() throws IOException {
        SortedMap<Integer, byte[]> rows = new TreeMap<>();
        int[] labels = {
            0,
            Labels.begin(EntityType.PERSON),
            Labels.inside(EntityType.PERSON),
            Labels.begin(EntityType.PLACE),
            Labels.inside(EntityType.PLACE),
            Labels.begin(EntityType.TITLE),
            Labels.inside(EntityType.TITLE)
        };
        for (int i = 0; i < labels.length; i++) {
            Sequence sequence = new Sequence(1);
            sequence.unit(0, 1);
            sequence.see(KIND, LETTERS.charAt(i));
            rows.put(sequence.seen(0), new byte[] {1, (byte) labels[i], 100});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WeightsFile.write(out, rows, 0.1f, new float[Labels.GROUPS * Labels.GROUPS], new float[Labels.COUNT]);
        return out.toByteArray();
    }

    private static List<EntityMention> decide(String letters, EntityMention... proposals) throws IOException {
        return decide(letters, Set.of(), proposals);
    }

    private static List<EntityMention> decide(String letters, Set<Span> given, EntityMention... proposals)
            throws IOException {
        Sequence sequence = new Sequence(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            sequence.unit(i, i + 1);
            sequence.see(KIND, letters.charAt(i));
        }
        return Tagger.read(new ByteArrayInputStream(file())).decide(sequence, List.of(proposals), given);
    }

    private static EntityMention mention(int start, int end, EntityType type) {
        return new EntityMention(start, end, type, false);
    }

    @Test
    void whatTheTaggerSaysIsFound() throws IOException {
        assertThat(decide(".Pp.Ll."))
                .containsExactly(mention(1, 3, EntityType.PERSON), mention(4, 6, EntityType.PLACE));
    }

    @Test
    void aProposalStaysWhereTheTaggerHasNoOpinion() throws IOException {
        assertThat(decide("????", mention(1, 3, EntityType.FACILITY)))
                .containsExactly(mention(1, 3, EntityType.FACILITY));
    }

    @Test
    void aPlaceFallsWhereTheTaggerIsSureThatThereIsNone() throws IOException {
        assertThat(decide("....", mention(1, 3, EntityType.PLACE))).isEmpty();
    }

    @Test
    void whatAUserGivesStandsWhateverTheTaggerSays() throws IOException {
        assertThat(decide("....", Set.of(new Span(1, 3)), mention(1, 3, EntityType.PLACE)))
                .containsExactly(mention(1, 3, EntityType.PLACE));
    }

    @Test
    void nothingIsNestedInAPerson() throws IOException {
        assertThat(decide(".Ppp.", mention(1, 2, EntityType.PLACE))).containsExactly(mention(1, 4, EntityType.PERSON));
    }

    @Test
    void anOfficeGoesTogetherWithTheNameBeforeIt() throws IOException {
        assertThat(decide("LlTtP"))
                .containsExactly(
                        mention(0, 4, EntityType.TITLE),
                        new EntityMention(0, 2, EntityType.PLACE, true),
                        mention(4, 5, EntityType.PERSON));
    }

    @Test
    void anOfficeThatDoesNotSayOfWhatIsNoName() throws IOException {
        assertThat(decide("..TtPp.")).containsExactly(mention(4, 6, EntityType.PERSON));
    }

    @Test
    void aSequenceWithoutUnitsHasNoNames() throws IOException {
        assertThat(decide("")).isEmpty();
    }

    @Test
    void aFileThatIsNoModelIsRefused() {
        assertThatIOException().isThrownBy(() -> Tagger.read(new ByteArrayInputStream(new byte[100])));
    }
}
