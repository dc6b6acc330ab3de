package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an archive are the Chinese and the English one of a report: those whose names differ only in the word for
 * their language; then in each folder those that begin with the same number; then the only two that are left there, one in
 * each language.
 */
public final class BundlePairs {

    private static final String EDGE = "[\\s._\\-()（）\\[\\]【】]";
    private static final Pattern CHINESE =
            word("zh(?:[-_](?:cn|hans|hant|hk|tw))?|cn|chs|cht|chn|chinese|中文(?:版|稿)?|中|汉语|漢語");
    private static final Pattern ENGLISH = word("en(?:[-_](?:us|gb))?|eng|english|英文(?:版|稿)?|英译(?:本|稿)?|英譯(?:本)?|英");
    private static final Pattern NUMBER = Pattern.compile("^\\D?(\\d{1,8})");

    private final Function<Bundle.Member, @Nullable String> languages;
    private final List<Named> left = new ArrayList<>();
    private final List<Documents> found = new ArrayList<>();

    private record Named(
            Bundle.Member member,
            int at,
            String folder,
            String base,
            @Nullable String language) {

        private String key() {
            return folder + "/" + base;
        }

        private String number() {
            Matcher number = NUMBER.matcher(base);
            return folder + "/" + (number.find() ? number.group(1) : " " + at);
        }
    }

    private record Documents(int at, List<Bundle.Member> files) {}

    private BundlePairs(Function<Bundle.Member, @Nullable String> languages) {
        this.languages = languages;
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<=^|" + EDGE + ")(?:" + words + ")(?=$|" + EDGE + ")", Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param languages zh or en, what a file's text is in; null for both or neither. Asked only where names do not tell
     * @return each document's files: one, or the Chinese and the English one, in the order of the archive
     */
    public static List<List<Bundle.Member>> documents(
            List<Bundle.Member> members, Function<Bundle.Member, @Nullable String> languages) {
        BundlePairs pairs = new BundlePairs(languages);
        for (int i = 0; i < members.size(); i++) {
            pairs.left.add(named(members.get(i), i));
        }
        pairs.pair(Named::key);
        pairs.askForLanguages();
        pairs.pair(Named::key);
        pairs.pair(Named::number);
        pairs.pair(Named::folder);
        pairs.left.forEach(file -> pairs.found.add(new Documents(file.at, List.of(file.member))));
        return pairs.found.stream()
                .sorted((a, b) -> Integer.compare(a.at, b.at))
                .map(Documents::files)
                .toList();
    }

    private static Named named(Bundle.Member member, int at) {
        String path = member.path().replace('\\', '/');
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String own = language(name);
        String language = own == null ? language(folder.replace('/', ' ')) : own;
        return new Named(member, at, bare(folder.replace("/", " / ")), bare(name), language);
    }

    private static @Nullable String language(String name) {
        boolean zh = CHINESE.matcher(name).find();
        boolean en = ENGLISH.matcher(name).find();
        return zh == en ? null : zh ? "zh" : "en";
    }

    /** Without the words for languages and what parted them from the rest. */
    private static String bare(String name) {
        String rest = ENGLISH.matcher(CHINESE.matcher(name).replaceAll("")).replaceAll("");
        return rest.replaceAll(EDGE + "+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Where of those that are alike one is Chinese and one English, they are a pair. */
    private void pair(Function<Named, String> likeness) {
        Map<String, List<Named>> alike = new LinkedHashMap<>();
        left.forEach(file -> alike.computeIfAbsent(likeness.apply(file), key -> new ArrayList<>())
                .add(file));
        for (List<Named> files : alike.values()) {
            List<Named> zh =
                    files.stream().filter(file -> "zh".equals(file.language)).toList();
            List<Named> en =
                    files.stream().filter(file -> "en".equals(file.language)).toList();
            if (zh.size() == 1 && en.size() == 1) {
                int at = Math.min(zh.get(0).at, en.get(0).at);
                found.add(new Documents(at, List.of(zh.get(0).member, en.get(0).member)));
                left.removeAll(zh);
                left.removeAll(en);
            }
        }
    }

    /** Only of files that have company: one alone has no partner. */
    private void askForLanguages() {
        if (left.size() > 1) {
            left.replaceAll(file -> file.language != null
                    ? file
                    : new Named(file.member, file.at, file.folder, file.base, languages.apply(file.member)));
        }
    }
}
