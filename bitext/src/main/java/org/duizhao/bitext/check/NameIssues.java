package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.LinkedMention;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;

/** Names that a pair has on one side only, and names that the English spells in two ways. */
final class NameIssues {

    /** A pronoun or a description may stand for a name: a hint. */
    private static final double MISSING = 0.4;

    private static final double SPELLING = 0.6;
    private static final Set<EntityType> NAMED =
            Set.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION, EntityType.FACILITY);

    private final List<Passage> passages;
    private final List<LinkedPair> names;
    private final IssueMaker maker;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private NameIssues(List<Passage> passages, List<LinkedPair> names) {
        this.passages = passages;
        this.names = names;
        this.maker = new IssueMaker(passages);
    }

    /** @param names of each passage, as they are linked */
    static List<Issue> of(List<Passage> passages, List<LinkedPair> names) {
        NameIssues found = new NameIssues(passages, names);
        for (int i = 0; i < names.size(); i++) {
            Work.listen();
            if (passages.get(i).isPair()) {
                found.missing(i);
            }
        }
        found.spellings();
        new MisspelledNames(passages, names, NAMED).find().forEach(slip -> found.spelling(slip.here(), slip.usual()));
        return found.issues;
    }

    private void missing(int pair) {
        String en = passages.get(pair).text(Language.EN).toLowerCase(Locale.ROOT);
        for (LinkedMention name : names.get(pair).zh()) {
            String translated = name.nameEn();
            boolean there = names.get(pair).en().stream()
                    .anyMatch(other -> other.canonical().equals(name.canonical()));
            if (!name.nested()
                    && NAMED.contains(name.type())
                    && translated != null
                    && !there
                    && !en.contains(translated.toLowerCase(Locale.ROOT))) {
                Span span = new Span(name.start(), name.end());
                String zh = span.of(passages.get(pair).text(Language.ZH));
                issues.add(maker.issue(
                        IssueKind.NAME,
                        "missing",
                        zh + " is “" + translated + "” elsewhere; the English names nothing of the kind here",
                        MISSING,
                        List.of(name.canonical()),
                        List.of(
                                IssueMaker.place(pair, Language.ZH, span),
                                Objects.requireNonNull(maker.whole(pair, Language.EN)))));
            }
        }
    }

    /** A mention of one entity in the English. */
    record Spelled(int pair, Span span, LinkedMention name) {}

    private void spellings() {
        Map<String, Map<String, List<Spelled>>> entities = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (passages.get(i).isPair()) {
                for (LinkedMention name : names.get(i).en()) {
                    if (!name.nested() && NAMED.contains(name.type()) && name.nameZh() != null) {
                        Span span = new Span(name.start(), name.end());
                        entities.computeIfAbsent(name.canonical(), key -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        form(span.of(passages.get(i).text(Language.EN))), key -> new ArrayList<>())
                                .add(new Spelled(i, span, name));
                    }
                }
            }
        }
        entities.values().forEach(this::spelled);
    }

    private void spelled(Map<String, List<Spelled>> forms) {
        Map<String, Integer> counts = new HashMap<>();
        forms.forEach((form, places) -> counts.put(form, places.size()));
        String usual = forms.keySet().stream()
                .max((one, other) -> Integer.compare(counts.getOrDefault(one, 0), counts.getOrDefault(other, 0)))
                .orElse("");
        forms.forEach((form, places) -> {
            if (!form.equals(usual) && isOtherSpelling(form, usual)) {
                places.forEach(place -> spelling(place, usual));
            }
        });
    }

    private void spelling(Spelled place, String usual) {
        if (!told.add(place.pair() + ":" + place.span().start())) {
            return;
        }
        String here = place.span().of(passages.get(place.pair()).text(Language.EN));
        issues.add(maker.issue(
                IssueKind.NAME,
                "spelling",
                here + " is spelled otherwise in most places: " + usual,
                SPELLING,
                List.of(place.name().canonical(), here.toLowerCase(Locale.ROOT)),
                List.of(IssueMaker.place(place.pair(), Language.EN, place.span()))));
    }

    /** Another word in the same place; a short form or an acronym is no other spelling. */
    static boolean isOtherSpelling(String one, String other) {
        String[] words = one.split(" ");
        String[] others = other.split(" ");
        if (words.length != others.length) {
            return false;
        }
        int differences = 0;
        boolean close = true;
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(others[i])) {
                differences++;
                close &= isClose(words[i], others[i]);
            }
        }
        return differences == 1 && close;
    }

    /** Some letters are others: Guoxin and Guoxing, Haidian and Haitian. */
    private static boolean isClose(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 4 || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return shorter - same - end <= 2;
    }

    static String form(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^the |['’]s?$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
