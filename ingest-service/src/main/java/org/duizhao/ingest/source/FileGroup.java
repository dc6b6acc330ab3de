package org.duizhao.ingest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.SourceFile.Side;

/**
 * The files of one document, by their names: {@code report.zh.docx} and {@code report.en.pdf} are a pair; so are {@code _zh},
 * {@code -en}, {@code (中文)} and {@code (英文)} before the suffix. Anything else is a document by itself.
 *
 * @param first the only file, or the Chinese one of a pair
 * @param second the English one of a pair
 * @param half whether the name says that there is to be another, which is not there
 */
public record FileGroup(Path first, Optional<Path> second, boolean half) {

    private static final Pattern SIDED = Pattern.compile(
            "(.+?)[ ._\\-(（\\[]*(zh|cn|chs|cht|chinese|中文版?|en|eng|english|英文版?)[)）\\]]?(\\.[^.]{1,10})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where the name says so by a mark of its own: {@code Shenzhen.txt} does not end with a language. */
    private static final Pattern MARKED = Pattern.compile(".*[ ._\\-(（\\[]$|.*\\P{ASCII}$");

    private record Named(String base, Side side) {}

    /** Of the files of a folder, in order of name. */
    public static List<FileGroup> of(Collection<Path> files) {
        Map<String, Map<Side, Path>> sided = new TreeMap<>();
        List<FileGroup> groups = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            Optional<Named> named = named(file);
            String base = file.resolveSibling(named.map(Named::base).orElse("")).toString();
            if (named.isEmpty()
                    || sided.computeIfAbsent(base, name -> new TreeMap<>())
                                    .putIfAbsent(named.get().side(), file)
                            != null) {
                groups.add(new FileGroup(file, Optional.empty(), false));
            }
        }
        sided.values().forEach(pair -> groups.add(of(pair)));
        groups.sort((a, b) -> a.first().compareTo(b.first()));
        return groups;
    }

    private static FileGroup of(Map<Side, Path> pair) {
        Path zh = pair.get(Side.ZH);
        Path en = pair.get(Side.EN);
        if (zh != null && en != null) {
            return new FileGroup(zh, Optional.of(en), false);
        }
        return new FileGroup(zh != null ? zh : pair.values().iterator().next(), Optional.empty(), true);
    }

    private static Optional<Named> named(Path file) {
        Matcher name = SIDED.matcher(file.getFileName().toString());
        if (!name.matches()
                || !MARKED.matcher(file.getFileName().toString().substring(0, name.start(2)))
                        .matches()) {
            return Optional.empty();
        }
        String word = name.group(2).toLowerCase(Locale.ROOT);
        boolean english = word.startsWith("en") || word.startsWith("英");
        return Optional.of(new Named(name.group(1).toLowerCase(Locale.ROOT), english ? Side.EN : Side.ZH));
    }

    /** The file, or both of the pair, the Chinese one first. */
    public List<Path> files() {
        return second.isPresent() ? List.of(first, second.get()) : List.of(first);
    }
}
