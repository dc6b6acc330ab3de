package org.duizhao.ingest.extract.rtf;

import java.util.ArrayList;
import java.util.List;

/** What {@code \trowd} and the words after it say about the cells of a row. */
final class RtfRow {

    private final List<Cell> cells = new ArrayList<>();
    private int left;
    private boolean head;
    private String merged = "";

    /**
     * A cell.
     *
     * @param edge its right one, in twentieths of a point
     * @param merged {@code clvmgf}, {@code clvmrg}, {@code clmrg} or empty
     */
    record Cell(int edge, String merged) {}

    /** One word of the definition. */
    void define(String word, int value) {
        switch (word) {
            case "trleft" -> left = value;
            case "trhdr" -> head = true;
            case "clvmgf", "clvmrg", "clmrg" -> merged = word;
            case "cellx" -> {
                cells.add(new Cell(value, merged));
                merged = "";
            }
            default -> {
                // How it looks.
            }
        }
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }

    int left() {
        return left;
    }

    boolean isHead() {
        return head;
    }
}
