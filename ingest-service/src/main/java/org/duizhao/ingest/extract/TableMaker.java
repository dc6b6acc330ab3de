package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.bitext.table.TableReading;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.events.Table;
import org.duizhao.events.TableColumn;
import org.duizhao.events.TableRow;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/** Makes one table of the rows of one file that belong together, and gives each row its place. */
final class TableMaker {

    private static final Pattern CONTINUED =
            Pattern.compile("[（(]?(?:续表|續表|续上表|接上表|(?:[Tt]able )?[Cc]ontinued)[^\\p{L}]*[）)]?");

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Integer, Draft> byNumber = new HashMap<>();
    private final List<String> above = new ArrayList<>();
    private @Nullable Draft last;
    private boolean continued;

    private record Row(int block, List<CellPlace> places, List<TableReading.Cell> cells) {}

    private static final class Draft {

        private final List<Row> rows = new ArrayList<>();
        private final List<String> captions = new ArrayList<>();
        private int head;
        private boolean named;
        private int width;
    }

    /** The next block, which was made of this piece. */
    void add(Piece piece, Block block) {
        if (block.kind() == Block.Kind.TABLE_ROW) {
            addRow(piece, block);
            return;
        }
        Piece.Place place = piece.place();
        if (place != null) {
            draft(place.table()).captions.add(block.text());
            return;
        }
        continued = last != null
                && above.isEmpty()
                && CONTINUED.matcher(block.text()).matches();
        if (!continued) {
            last = null;
        }
        above.add(block.kind() == Block.Kind.PARAGRAPH ? block.text() : "");
    }

    private void addRow(Piece piece, Block block) {
        Piece.Place place = piece.place();
        List<CellPlace> places =
                place == null || place.cells().isEmpty() ? oneEach(block.cells().size()) : place.cells();
        Draft draft = place == null ? follows(places) : draft(place.table());
        if (draft.rows.isEmpty()) {
            draft = joined(draft, place, places);
        }
        boolean head = place != null && place.head() && draft.head == draft.rows.size();
        draft.head += head ? 1 : 0;
        draft.rows.add(new Row(block.ordinal(), places, cells(block, places)));
        draft.width = Math.max(draft.width, width(places));
        last = draft;
        above.clear();
        continued = false;
    }

    /** A table that directly follows one of as many columns, or says that it goes on, is the same. */
    private Draft joined(Draft draft, Piece.@Nullable Place place, List<CellPlace> places) {
        Draft before = last;
        boolean same = before != null
                && before != draft
                && before.width == width(places)
                && draft.captions.isEmpty()
                && (continued || above.isEmpty() && (place == null || !place.head()));
        if (before == null || !same) {
            Captions.above(above).forEach(draft.captions::add);
            return draft;
        }
        drafts.remove(draft);
        if (place != null) {
            byNumber.put(place.table(), before);
        }
        return before;
    }

    private Draft follows(List<CellPlace> places) {
        Draft before = last;
        if (before != null && above.isEmpty() && !before.named && width(places) > 0) {
            return before;
        }
        Draft draft = new Draft();
        drafts.add(draft);
        return draft;
    }

    private Draft draft(int number) {
        return byNumber.computeIfAbsent(number, n -> {
            Draft draft = new Draft();
            draft.named = true;
            drafts.add(draft);
            return draft;
        });
    }

    private static int width(List<CellPlace> places) {
        return places.stream()
                .mapToInt(place -> place.column() + place.columns())
                .max()
                .orElse(0);
    }

    private static List<CellPlace> oneEach(int count) {
        List<CellPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new CellPlace(i, 1, 1));
        }
        return places;
    }

    private static List<TableReading.Cell> cells(Block block, List<CellPlace> places) {
        List<TableReading.Cell> cells = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            CellPlace place = places.get(i);
            String text = block.text()
                    .substring(
                            block.cells().get(i).start(), block.cells().get(i).end());
            cells.add(new TableReading.Cell(text, place.column(), place.columns(), place.rows()));
        }
        return cells;
    }

    /** Adds the tables to those of the files before, and puts its place into each row's block. */
    void finish(int file, List<Block> blocks, List<Table> tables) {
        for (Draft draft : drafts) {
            if (!draft.rows.isEmpty()) {
                finish(draft, file, blocks, tables);
            }
        }
    }

    private static void finish(Draft draft, int file, List<Block> blocks, List<Table> tables) {
        TableReading reading =
                TableReading.of(draft.rows.stream().map(Row::cells).toList(), draft.head);
        for (int i = 0; i < draft.rows.size(); i++) {
            Row row = draft.rows.get(i);
            TableRow place = new TableRow(tables.size(), i, reading.rowUnit(i, null), row.places);
            blocks.set(row.block, blocks.get(row.block).placed(place));
        }
        String caption = Captions.joined(draft.captions, reading.caption());
        String unit = Captions.unit(draft.captions);
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < reading.columns(); column++) {
            Language language = reading.language(column);
            columns.add(new TableColumn(
                    language == null ? null : language.code(), reading.headers(column), reading.unit(column)));
        }
        tables.add(new Table(
                tables.size(),
                file,
                draft.rows.size(),
                reading.headerRows(),
                caption,
                unit == null ? reading.unit() : unit,
                columns));
    }
}
