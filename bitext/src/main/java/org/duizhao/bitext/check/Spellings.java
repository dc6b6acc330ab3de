package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** English that is spelled the British way here and the American there; those that are fewer are told. */
final class Spellings {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, String> OTHER = new HashMap<>();
    private static final Map<String, Boolean> BRITISH = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(Spellings.class.getResourceAsStream("spellings.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(pair -> {
                        OTHER.put(pair[0], pair[1]);
                        OTHER.put(pair[1], pair[0]);
                        BRITISH.put(pair[0], true);
                        BRITISH.put(pair[1], false);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word that is spelled the other way. */
    record Found(Issue.Place place, String word, String other) {}

    private final List<Found> british = new ArrayList<>();
    private final List<Found> american = new ArrayList<>();

    List<Found> find(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            Passage.Side side = passages.get(i).side(Language.EN);
            if (side != null) {
                words(i, side.text());
            }
        }
        boolean mixed = !british.isEmpty() && !american.isEmpty();
        return !mixed ? List.of() : british.size() < american.size() ? british : american;
    }

    /** Names are spelled as they are: words with a capital are passed over. */
    private void words(int pair, String text) {
        Matcher match = WORD.matcher(text);
        while (match.find()) {
            String word = match.group();
            String other = OTHER.get(word);
            if (other != null) {
                Issue.Place place = IssueMaker.place(pair, Language.EN, new Span(match.start(), match.end()));
                boolean isBritish = BRITISH.getOrDefault(word.toLowerCase(Locale.ROOT), false);
                (isBritish ? british : american).add(new Found(place, word, other));
            }
        }
    }
}
