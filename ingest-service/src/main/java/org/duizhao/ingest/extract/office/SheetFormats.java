package org.duizhao.ingest.extract.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers and dates of spreadsheets as Excel shows them in Chinese (ECMA-376, part 1, 18.8.30 and 18.8.31). */
public final class SheetFormats {

    /** Formats that a file only numbers, and that depend on where Excel runs. */
    private static final Map<Integer, String> CHINESE = new HashMap<>();

    static {
        CHINESE.put(14, "yyyy/m/d");
        CHINESE.put(22, "yyyy/m/d h:mm");
        for (int id : new int[] {27, 36, 50, 52, 57}) {
            CHINESE.put(id, "yyyy\"年\"m\"月\"");
        }
        for (int id : new int[] {28, 29, 51, 53, 54, 58}) {
            CHINESE.put(id, "m\"月\"d\"日\"");
        }
        CHINESE.put(30, "m-d-yy");
        CHINESE.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        CHINESE.put(32, "h\"时\"mm\"分\"");
        CHINESE.put(33, "h\"时\"mm\"分\"ss\"秒\"");
        CHINESE.put(34, "上午/下午h\"时\"mm\"分\"");
        CHINESE.put(35, "上午/下午h\"时\"mm\"分\"ss\"秒\"");
        CHINESE.put(55, "上午/下午h\"时\"mm\"分\"");
        CHINESE.put(56, "上午/下午h\"时\"mm\"分\"ss\"秒\"");
    }

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final boolean from1904;

    /** @param from1904 whether days are counted from 1904 */
    public SheetFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What the cell shows. */
    public String shown(double value, int id, String code) {
        String format = CHINESE.getOrDefault(id, code);
        if (SheetDate.isDate(format)) {
            return new SheetDate(value, from1904).shown(format);
        }
        String grouped = GroupedNumber.shown(value, format);
        if (grouped != null) {
            return grouped;
        }
        String shown =
                formatter.formatRawCellContents(value, id, format, from1904).strip();
        return format.contains("[DBNum") ? Han.counted(shown, format.contains("[DBNum2]")) : shown;
    }

    /** Numbers written in Chinese. */
    static final class Han {

        private Han() {}

        static String counted(String shown, boolean formal) {
            return shown.matches("\\d{1,4}")
                    ? ListNumber.of(Integer.parseInt(shown), formal ? "chineseLegalSimplified" : "chineseCounting")
                    : shown;
        }
    }
}
