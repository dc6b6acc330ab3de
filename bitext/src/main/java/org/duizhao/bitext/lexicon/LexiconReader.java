package org.duizhao.bitext.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;

/**
 * Reads the two formats of word lists, told apart line by line.
 *
 * <ul>
 *   <li>TSV: the Chinese word, a tab, English glosses parted by {@code ;} or {@code /}; further fields are not read
 *   <li>CC-CEDICT: {@code 傳統 传统 [chuan2 tong3] /tradition/traditional/}
 * </ul>
 *
 * Blank lines and lines that start with {@code #} are skipped, as is any line of neither format.
 */
public final class LexiconReader {

    private static final int LONGEST_CEDICT_GLOSS = 4;

    private LexiconReader() {}

    /** A lexicon of all entries in {@code lines}. */
    public static Lexicon read(String name, Stream<String> lines) {
        Lexicon.Builder builder = new Lexicon.Builder(name);
        lines.forEach(line -> addLine(builder, line));
        return builder.build();
    }

    static void addLine(Lexicon.Builder builder, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int tab = line.indexOf('\t');
        if (tab > 0) {
            String[] fields = line.split("\t", 3);
            builder.add(Folding.fold(fields[0]).strip(), List.of(fields[1].split("[;/]")));
        } else if (line.contains(" [") && line.contains("/")) {
            addCedict(builder, line);
        }
    }

    private static void addCedict(Lexicon.Builder builder, String line) {
        int simplified = line.indexOf(' ') + 1;
        int end = line.indexOf(' ', simplified);
        int slash = line.indexOf('/');
        if (simplified == 0 || end < 0 || end > slash) {
            return;
        }
        List<String> glosses = new ArrayList<>();
        Arrays.stream(line.substring(slash + 1).split("[/;]"))
                .map(LexiconReader::withoutRemarks)
                .filter(gloss -> !gloss.isBlank() && gloss.strip().split(" ").length <= LONGEST_CEDICT_GLOSS)
                .forEach(glosses::add);
        builder.add(Folding.fold(line.substring(simplified, end)), glosses);
    }

    private static String withoutRemarks(String gloss) {
        if (gloss.startsWith("CL:")
                || gloss.startsWith("variant of")
                || gloss.startsWith("see ")
                || gloss.startsWith("surname ")
                || gloss.contains("[")) {
            return "";
        }
        return gloss.replaceAll("\\([^)]*\\)", " ");
    }
}
