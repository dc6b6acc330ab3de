package org.duizhao.bitext.lexicon;

import java.util.Set;

/** English words that say nothing about which sentence they stand in. */
public final class EnStopWords {

    private static final Set<String> WORDS = Set.of(("a an the and or but nor of in on at to for from by with as into"
                    + " onto upon about than then that this these those it its he him his she her hers they them their"
                    + " theirs we us our ours you your yours i me my mine is am are was were be been being do does did"
                    + " done doing has have had having will would shall should can could may might must not no so if"
                    + " such which who whom whose what when where there here also very more most some any all each"
                    + " both other another too just only even while during through over under up down out off again"
                    + " s t d ll m o re ve don doesn didn isn wasn aren weren hasn haven hadn won wouldn shouldn couldn"
                    + " yet own same how why because until before after between among against per via thus")
            .split(" "));

    private EnStopWords() {}

    public static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}
