package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a report.
 *
 * @param first the Chinese one of a pair, or one that holds all there is
 * @param second the English one of a pair; null for a single file
 */
record ReportFiles(Path first, @Nullable Path second) {

    private static final Pattern SIDE = Pattern.compile("(.+)\\.(zh|en)\\.[^.]+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d|19\\d\\d)(?!\\d)");

    /** In the order of their names: a later year's report comes later. */
    static List<ReportFiles> of(Path folder) throws IOException {
        Map<String, Path[]> byName = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            Matcher side = SIDE.matcher(path.getFileName().toString());
            if (side.matches()) {
                byName.computeIfAbsent(side.group(1), name -> new Path[2])[
                        side.group(2).equals("zh") ? 0 : 1] = path;
            }
        }
        List<ReportFiles> reports = new ArrayList<>();
        byName.values()
                .forEach(pair -> reports.add(
                        pair[0] == null ? new ReportFiles(pair[1], null) : new ReportFiles(pair[0], pair[1])));
        if (reports.isEmpty()) {
            throw new IOException("--dir: " + folder + " (expected: files NAME.zh.* and NAME.en.*)");
        }
        return reports;
    }

    /** The year that the name gives; null where it gives none or several. */
    @Nullable
    Integer year() {
        Matcher year = YEAR.matcher(first.getFileName().toString());
        Integer found = year.find() ? Integer.valueOf(year.group()) : null;
        return found == null || year.find() ? null : found;
    }
}
