package org.duizhao.bitext.entity.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Says which units of a sequence are names, and decides between these and what a grammar proposes. Immutable. */
public final class Tagger {

    private final TagWeights weights;

    private Tagger(TagWeights weights) {
        this.weights = weights;
    }

    /** The tagger of a resource beside this class; null if there is none. */
    public static @Nullable Tagger of(String resource) {
        try (InputStream in = Tagger.class.getResourceAsStream(resource)) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Tagger read(InputStream in) throws IOException {
        return new Tagger(WeightsFile.read(in));
    }

    /**
     * One decision for each span.
     *
     * @param given proposals that stand whatever the tagger says
     */
    public List<EntityMention> decide(Sequence sequence, List<EntityMention> proposals, Set<Span> given) {
        return new Decision(new TagLattice(weights, sequence), sequence, given).of(proposals);
    }
}
