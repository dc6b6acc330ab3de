package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duizhao.events.Block;

/**
 * How far extracted blocks are the paragraphs of a report. White space is folded away; notes are compared after the text,
 * because a page has them at its foot and a text at its end.
 *
 * @param text share of characters that both have in common, of the longer side; 0 to 1
 * @param boundaries F1 of the ends of paragraphs and cells, at the same character on both sides; 0 to 1
 */
record Comparison(double text, double boundaries, List<String> differences) {

    static Comparison of(List<Block> blocks, List<String> expected) {
        List<String> found = new ArrayList<>();
        for (boolean note : new boolean[] {false, true}) {
            blocks.stream()
                    .filter(block -> (block.kind() == Block.Kind.FOOTNOTE) == note)
                    .flatMap(Comparison::parts)
                    .map(Comparison::folded)
                    .filter(part -> !part.isEmpty())
                    .forEach(found::add);
        }
        List<String> wanted = expected.stream()
                .flatMap(line -> Stream.of(line.split("\t", -1)))
                .map(Comparison::folded)
                .filter(part -> !part.isEmpty())
                .toList();
        return of(found, wanted, String.join("", found), String.join("", wanted));
    }

    private static Stream<String> parts(Block block) {
        return block.cells().isEmpty()
                ? Stream.of(block.text())
                : block.cells().stream().map(cell -> block.text().substring(cell.start(), cell.end()));
    }

    static String folded(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private static Comparison of(List<String> found, List<String> wanted, String a, String b) {
        int[] partner = common(a, b);
        long same = Arrays.stream(partner).filter(at -> at >= 0).count();
        TreeSet<Integer> ends = ends(found);
        TreeSet<Integer> wantedEnds = ends(wanted);
        long right = ends.stream()
                .filter(end -> partner[end - 1] >= 0 && wantedEnds.contains(partner[end - 1] + 1))
                .count();
        return new Comparison(
                (double) same / Math.max(a.length(), b.length()),
                2.0 * right / (ends.size() + wantedEnds.size()),
                differences(found, wanted));
    }

    private static List<String> differences(List<String> found, List<String> wanted) {
        List<String> differences = new ArrayList<>();
        found.stream()
                .filter(part -> !wanted.contains(part))
                .forEach(part -> differences.add("found: " + shortened(part)));
        wanted.stream()
                .filter(part -> !found.contains(part))
                .forEach(part -> differences.add("expected: " + shortened(part)));
        return differences;
    }

    private static String shortened(String part) {
        return part.length() <= 60 ? part : part.substring(0, 28) + " … " + part.substring(part.length() - 28);
    }

    private static TreeSet<Integer> ends(List<String> parts) {
        TreeSet<Integer> ends = new TreeSet<>();
        int at = 0;
        for (String part : parts) {
            at += part.length();
            ends.add(at);
        }
        return ends;
    }

    /**
     * For each character of {@code a} its place in {@code b}, or -1; of a longest common subsequence, by E. W. Myers, "An O(ND)
     * Difference Algorithm and Its Variations", Algorithmica 1 (1986).
     */
    private static int[] common(String a, String b) {
        List<int[]> trace = new ArrayList<>();
        int max = a.length() + b.length();
        int[] reach = new int[2 * Math.min(max, 20_000) + 3];
        int zero = reach.length / 2;
        for (int d = 0; d < zero; d++) {
            trace.add(Arrays.copyOfRange(reach, zero - d - 1, zero + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && reach[zero + k - 1] < reach[zero + k + 1]
                        ? reach[zero + k + 1]
                        : reach[zero + k - 1] + 1;
                while (x < a.length() && x - k < b.length() && a.charAt(x) == b.charAt(x - k)) {
                    x++;
                }
                reach[zero + k] = x;
                if (x >= a.length() && x - k >= b.length()) {
                    return back(trace, a.length(), b.length());
                }
            }
        }
        throw new IllegalStateException("texts: nothing in common (expected: the same report)");
    }

    private static int[] back(List<int[]> trace, int lengthA, int lengthB) {
        int[] partner = new int[lengthA];
        Arrays.fill(partner, -1);
        int x = lengthA;
        int y = lengthB;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            int at = k + d + 1;
            boolean down = k == -d || k != d && reach[at - 1] < reach[at + 1];
            int previousX = d == 0 ? 0 : down ? reach[at + 1] : reach[at - 1];
            int previousY = d == 0 ? 0 : previousX - (down ? k + 1 : k - 1);
            while (x > previousX && y > previousY) {
                partner[--x] = --y;
            }
            x = previousX;
            y = previousY;
        }
        return partner;
    }
}
