package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.LinkedMention;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;

/**
 * English names that a slip of some letters made into names of their own, which no link joins with what they should be: the Chinese beside
 * them has the name that the usual spelling stands for (清源湖, Qingyuan Lake; here Qingyuang Lake).
 */
final class MisspelledNames {

    private static final int FEWEST = 2;
    private static final int EDGE = 2;

    private final List<Passage> passages;
    private final List<LinkedPair> names;
    private final Set<EntityType> types;
    private final Map<String, List<NameIssues.Spelled>> forms = new LinkedHashMap<>();

    record Slip(NameIssues.Spelled here, String usual) {}

    MisspelledNames(List<Passage> passages, List<LinkedPair> names, Set<EntityType> types) {
        this.passages = passages;
        this.names = names;
        this.types = types;
    }

    List<Slip> find() {
        for (int pair = 0; pair < names.size(); pair++) {
            if (passages.get(pair).isPair()) {
                for (LinkedMention name : names.get(pair).en()) {
                    if (!name.nested() && types.contains(name.type())) {
                        Span span = new Span(name.start(), name.end());
                        forms.computeIfAbsent(
                                        NameIssues.form(
                                                span.of(passages.get(pair).text(Language.EN))),
                                        key -> new ArrayList<>())
                                .add(new NameIssues.Spelled(pair, span, name));
                    }
                }
            }
        }
        Map<String, Set<String>> alike = new HashMap<>();
        forms.keySet()
                .forEach(form -> keys(form)
                        .forEach(key -> alike.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(form)));
        List<Slip> slips = new ArrayList<>();
        forms.keySet().forEach(form -> slips(form, alike, slips));
        return slips;
    }

    /** A slip leaves all other words, and of its own the first letters or the last. */
    private static List<String> keys(String form) {
        List<String> keys = new ArrayList<>();
        String[] words = form.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.length() > 2 * EDGE) {
                String[] others = words.clone();
                others[i] = word.substring(0, EDGE) + "*";
                keys.add(String.join(" ", others));
                others[i] = "*" + word.substring(word.length() - EDGE);
                keys.add(String.join(" ", others));
            }
        }
        return keys;
    }

    private void slips(String form, Map<String, Set<String>> alike, List<Slip> slips) {
        Work.listen();
        List<NameIssues.Spelled> here = of(form);
        Set<String> seen = new HashSet<>();
        for (String key : keys(form)) {
            for (String usual : alike.getOrDefault(key, Set.of())) {
                List<NameIssues.Spelled> there = of(usual);
                if (seen.add(usual)
                        && there.size() >= FEWEST
                        && there.size() > here.size()
                        && NameIssues.isOtherSpelling(form, usual)) {
                    Set<String> chinese = chinese(there);
                    here.stream()
                            .filter(place -> chinese.stream()
                                    .anyMatch(passages.get(place.pair()).text(Language.ZH)::contains))
                            .forEach(place -> slips.add(new Slip(place, usual)));
                }
            }
        }
    }

    private List<NameIssues.Spelled> of(String form) {
        return forms.getOrDefault(form, List.of());
    }

    /** The Chinese names that stand beside all mentions of an English one, if only as a part of longer ones. */
    private Set<String> chinese(List<NameIssues.Spelled> mentions) {
        Set<String> common = new HashSet<>();
        for (NameIssues.Spelled mention : mentions) {
            String zh = passages.get(mention.pair()).text(Language.ZH);
            names.get(mention.pair()).zh().forEach(name -> common.add(zh.substring(name.start(), name.end())));
        }
        mentions.forEach(mention -> common.removeIf(
                name -> !passages.get(mention.pair()).text(Language.ZH).contains(name)));
        return common;
    }
}
