package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duizhao.ingest.extract.layout.MarkupBlocks;

/** What is to be told to {@link MarkupBlocks}, kept until it is known where it belongs: a text box comes after its paragraph. */
public final class Script {

    private final List<Consumer<MarkupBlocks>> steps = new ArrayList<>();

    public void text(String text) {
        steps.add(blocks -> blocks.text(text));
    }

    public void raised(String text, String tag) {
        steps.add(blocks -> {
            blocks.start(tag, "");
            blocks.text(text);
            blocks.end(tag);
        });
    }

    public void lineBreak() {
        steps.add(MarkupBlocks::softBreak);
    }

    public void start(String tag, String classes) {
        steps.add(blocks -> blocks.start(tag, classes));
    }

    void startCell(int skipped, int columns, int rows, boolean head) {
        steps.add(blocks -> blocks.startCell(head ? "th" : "td", skipped, columns, rows));
    }

    public void end(String tag) {
        steps.add(blocks -> blocks.end(tag));
    }

    void page(int page) {
        steps.add(blocks -> blocks.page(page));
    }

    void add(Consumer<MarkupBlocks> step) {
        steps.add(step);
    }

    public void addAll(Script other) {
        steps.addAll(other.steps);
        other.steps.clear();
    }

    /** All of it again, which the other keeps. */
    void repeat(Script other) {
        steps.addAll(other.steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Tells it all, and forgets it. */
    public void play(MarkupBlocks blocks) {
        steps.forEach(step -> step.accept(blocks));
        steps.clear();
    }
}
