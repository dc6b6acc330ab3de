package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Bilingual tables as translation tools export them for review: number, source, target, status, comment. Their rows are pairs as given; the
 * other columns and the tags within the texts are the tool's. A table is one if all cells of a row near its top are names that such tools
 * give to columns, one of them of the source, one of the target, and at least one of a column that is neither.
 */
final class TranslatorTables {

    private static final String ENGLISH = "english(?: ?\\(.*\\))?|en(?:[-_][a-z]{2,4})?|英文|英语|英語";
    private static final String CHINESE =
            "chinese(?: ?\\(.*\\))?|(?:simplified|traditional) chinese|zh(?:[-_][a-z]{2,4})*|中文(?:\\(.*\\))?|简体中文|汉语|漢語";
    private static final String LANGUAGE = ENGLISH + "|" + CHINESE;
    private static final Pattern SOURCE = Pattern.compile(
            "(?:source|source (?:text|segment|language)|original|原文|源文|源文本|源语|源语言|源语段|源句段)(?: ?[\\[(:] ?(?:" + LANGUAGE
                    + ") ?[\\])]?)?");
    private static final Pattern TARGET = Pattern.compile(
            "(?:target|target (?:text|segment|language)|translation|译文|譯文|目标|目标文本|目标语|目标语言|目标语段|目标句段)(?: ?[\\[(:] ?(?:"
                    + LANGUAGE + ") ?[\\])]?)?");
    private static final Pattern LANGUAGES = Pattern.compile(LANGUAGE);
    private static final Pattern ASIDE = Pattern.compile(
            "|#|id|no\\.?|nr\\.?|number|segment(?: (?:id|no\\.?|number|status|comment))?|seg(?:ment)? ?#|unit(?: id)?|icu|status|state|confirmed|"
                    + "comments?|notes?|remarks?|context|match(?: ?(?:rate|%))?|match ?%|score|tm|origin|key|string id|file|char(?:acter)?s?|words?|"
                    + "locked|reviewer|(?:last )?changed by|date|max(?:imum)? length|proofread|qa|errors?|"
                    + "编号|序号|句段(?:编号|id|状态)?|段号|状态|狀態|批注|备注|備註|注释|评论|意见|说明|匹配率?|匹配度|来源|上下文|字数|审校|修改人|键|文件");
    /** By which a table with columns that only name a language is known as a tool's. */
    private static final Pattern OF_TOOLS =
            Pattern.compile("segment.*|status|state|comments?|match.*|score|tm|origin|icu|reviewer|句段.*|状态|狀態|批注|匹配.*");

    private static final int DEEPEST_HEAD = 5;
    /** {1}, {1>, <1}, <1>, </1>, <1/>, [1], [1}, {1], {0:b}, &lt;cf bold&gt;. */
    private static final Pattern TAG = Pattern.compile(
            "[{\\[]/?\\d{1,3}[}\\]>]|<\\d{1,3}[}>]|</?\\d{1,3}/?>|\\{/?\\d{1,3}:[^{}]{0,20}}|</?[a-z]{1,8}(?: [^<>]{0,60})?/?>");

    private TranslatorTables() {}

    private record Columns(int head, int source, int target) {}

    /** The pieces, in which such tables have nothing but their pairs; the same list where there is no such table. */
    static List<Piece> read(List<Piece> pieces) {
        List<Piece> read = new ArrayList<>(pieces.size());
        boolean found = false;
        for (int from = 0; from < pieces.size(); ) {
            int to = from;
            while (to < pieces.size() && isOfTable(pieces.get(to), pieces.get(from))) {
                to++;
            }
            Columns columns = to - from < 2 ? null : columns(pieces.subList(from, to));
            if (columns == null) {
                to = Math.max(to, from + 1);
                read.addAll(pieces.subList(from, to));
            } else {
                pairs(pieces.subList(from + columns.head + 1, to), columns, read);
                found = true;
            }
            from = to;
        }
        return found ? read : pieces;
    }

    private static boolean isOfTable(Piece piece, Piece first) {
        boolean same = piece.place() == null || first.place() == null
                ? piece.place() == first.place()
                : piece.place().table() == first.place().table();
        return piece.kind() == Block.Kind.TABLE_ROW && first.kind() == Block.Kind.TABLE_ROW && same;
    }

    private static @Nullable Columns columns(List<Piece> rows) {
        for (int row = 0; row < Math.min(DEEPEST_HEAD, rows.size()); row++) {
            List<String> names = rows.get(row).cells().stream()
                    .map(cell -> cell.strip()
                            .toLowerCase(Locale.ROOT)
                            .replace('（', '(')
                            .replace('）', ')'))
                    .toList();
            int source = first(names, SOURCE);
            int target = first(names, TARGET);
            if ((source < 0 || target < 0)
                    && names.stream().anyMatch(name -> OF_TOOLS.matcher(name).matches())) {
                source = first(names, LANGUAGES);
                target = source < 0 ? -1 : last(names, LANGUAGES);
            }
            if (source >= 0 && target >= 0 && source != target && areAside(names, source, target)) {
                return new Columns(row, column(rows.get(row), source), column(rows.get(row), target));
            }
        }
        return null;
    }

    /** Whether the other columns are all a tool's, and one of them has a name. */
    private static boolean areAside(List<String> names, int source, int target) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != source && i != target) {
                others.add(names.get(i));
            }
        }
        return others.stream().allMatch(name -> ASIDE.matcher(name).matches())
                && !others.stream().allMatch(String::isEmpty);
    }

    private static int first(List<String> names, Pattern name) {
        for (int i = 0; i < names.size(); i++) {
            if (name.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static int last(List<String> names, Pattern name) {
        int last = names.size() - 1;
        while (last >= 0 && !name.matcher(names.get(last)).matches()) {
            last--;
        }
        return last;
    }

    private static int column(Piece row, int cell) {
        return row.place() == null || row.place().cells().isEmpty()
                ? cell
                : row.place().cells().get(cell).column();
    }

    private static void pairs(List<Piece> rows, Columns columns, List<Piece> to) {
        for (Piece row : rows) {
            String source = text(row, columns.source);
            String target = text(row, columns.target);
            if (!source.isEmpty() && !target.isEmpty()) {
                Piece pair = Piece.row(row.page(), List.of(source, target));
                to.add(
                        row.place() == null
                                ? pair
                                : pair.at(new Piece.Place(
                                        row.place().table(),
                                        false,
                                        List.of(new CellPlace(0, 1, 1), new CellPlace(1, 1, 1)))));
            } else if (!source.isEmpty() || !target.isEmpty()) {
                to.add(Piece.of(Block.Kind.PARAGRAPH, 0, row.page(), source.isEmpty() ? target : source));
            }
        }
    }

    private static String text(Piece row, int column) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (column(row, i) == column) {
                return TAG.matcher(row.cells().get(i)).replaceAll("").strip();
            }
        }
        return "";
    }
}
