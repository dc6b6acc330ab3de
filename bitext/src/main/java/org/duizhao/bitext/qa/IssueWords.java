package org.duizhao.bitext.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an issue says, in a language of its readers. The check says why in English, which is what is stored; the sentences of the
 * English bundle tell which of them it is and what is filled in, and the other language says the same. What is in no bundle is
 * told by the reason alone.
 */
public final class IssueWords {

    /** The codes of the API, and what the check says in its own words. */
    public static final IssueWords CODES = new IssueWords();

    private static final String BUNDLE = "org.duizhao.bitext.qa.issues";
    private static final String WHY = "issue.why.";
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:,(\\w+))?}");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d[\\d.]*(?:\\.\\.-?\\d[\\d.]*)?) (\\S+)");
    private static final Pattern OR = Pattern.compile("(?<=”) or (?=“)|(?<=\\p{IsHan}) or (?=\\p{IsHan})");
    private static final Pattern LONG = Pattern.compile("(?<![\\d.])\\d{5,}");

    private final ResourceBundle words;
    private final UnaryOperator<String> units;
    private final List<Sentence> sentences = new ArrayList<>();

    /** A sentence of the check: {@code {0} of {1} is {2} percent, not {3}}. */
    private record Sentence(String key, Pattern english) {

        String kind() {
            return key.substring(WHY.length(), key.indexOf('.', WHY.length()));
        }
    }

    private IssueWords() {
        words = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"issue.language", "en"}};
            }
        };
        units = UnaryOperator.identity();
    }

    private IssueWords(Locale language, UnaryOperator<String> units) {
        ResourceBundle english = bundle(Locale.ROOT);
        this.words = bundle(language);
        this.units = units;
        for (String key : new TreeSet<>(english.keySet())) {
            if (key.startsWith(WHY)) {
                sentences.add(new Sentence(key, pattern(english.getString(key))));
            }
        }
    }

    /** Those of a language: Chinese, or else English. Units stay codes. */
    public static IssueWords in(Locale language) {
        return in(language, UnaryOperator.identity());
    }

    /** @param units the name of a unit, by its code */
    public static IssueWords in(Locale language, UnaryOperator<String> units) {
        boolean zh = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new IssueWords(zh ? Locale.CHINESE : Locale.ROOT, units);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                IssueWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Pattern pattern(String sentence) {
        StringBuilder pattern = new StringBuilder();
        Matcher hole = HOLE.matcher(sentence);
        int at = 0;
        while (hole.find()) {
            pattern.append(Pattern.quote(sentence.substring(at, hole.start())));
            pattern.append("(?<v").append(hole.group(1)).append(">.+?)");
            at = hole.end();
        }
        return Pattern.compile(pattern + Pattern.quote(sentence.substring(at)), Pattern.DOTALL);
    }

    /** Of what language they are, as HTML has it. */
    public String language() {
        return words.getString("issue.language");
    }

    /** What a message of the bundle is; the code itself if there is none. */
    private String of(String key, String code) {
        return words.containsKey(key) ? words.getString(key) : code;
    }

    public String kind(String code) {
        return of("issue.kind." + code, code);
    }

    public String state(String code) {
        return of("issue.state." + code, code);
    }

    /** What an issue is called in a list beside its why, which tells the rest; a code says too little without its reason. */
    public String heading(String kind, String reason) {
        return this == CODES ? kind + " " + reason : kind(kind);
    }

    /** What sorts the issues of a kind. */
    public String reason(String kind, String code) {
        return of("issue.reason." + kind + "." + code, of("reason." + code, code));
    }

    /** A word of a report: the head of a column, say. */
    public String label(String name) {
        return of("issue.label." + name.replace(' ', '-'), name);
    }

    /** What the check says of an issue. */
    public String why(String kind, String reason, String why) {
        if (language().equals("en")) {
            return why;
        }
        String said = said(kind, why);
        return said == null ? reason(kind, reason) : said;
    }

    /** Why something was not read, or where it stands: parts of sentences. */
    public String part(String part) {
        String said = language().equals("en") ? null : said("part", part);
        return said == null ? part : said;
    }

    /** Whether a sentence of the check is one of those that are known. */
    boolean knows(String kind, String why) {
        return sentences.stream()
                .anyMatch(sentence -> sentence.kind().equals(kind)
                        && sentence.english().matcher(why).matches());
    }

    private @Nullable String said(String kind, String why) {
        for (Sentence sentence : sentences) {
            Matcher found = sentence.english().matcher(why);
            if (sentence.kind().equals(kind) && found.matches()) {
                return filled(words.getString(sentence.key()), found);
            }
        }
        return null;
    }

    private String filled(String sentence, Matcher values) {
        return HOLE.matcher(sentence).replaceAll(hole -> {
            String value = values.group("v" + hole.group(1));
            String how = hole.group(2);
            String shown = how == null
                    ? value
                    : switch (how) {
                        case "amount" -> amount(value);
                        case "part" -> part(value);
                        case "names" -> OR.matcher(value).replaceAll("或");
                        case "left" -> reason("unread", value);
                        default -> value;
                    };
            return Matcher.quoteReplacement(shown);
        });
    }

    /** Amounts with their units' names, long numbers in groups: {@code 2480000000 CNY} is 2,480,000,000 元. */
    private String amount(String value) {
        Matcher amount = AMOUNT.matcher(value);
        String named = value;
        if (amount.matches()) {
            String unit = units.apply(amount.group(2));
            boolean close = unit.equals("%") || !unit.isEmpty() && unit.codePointAt(0) > 0x2E80;
            named = amount.group(1).replace("..", "–") + (close ? "" : " ") + unit;
        }
        return LONG.matcher(named).replaceAll(digits -> grouped(digits.group()));
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }
}
