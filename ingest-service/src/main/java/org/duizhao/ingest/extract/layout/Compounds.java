package org.duizhao.ingest.extract.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts of English compounds that are written with a hyphen, as reports use them. Syllables that words are also broken at
 * (in-, over-, inter-) are not among them.
 */
final class Compounds {

    private static final Set<String> FIRST = words("""
            twenty thirty forty fifty sixty seventy eighty ninety two three four five six seven eight nine ten low high long
            short mid medium well self non north south east west state city county district province provincial national
            government market people private public first second third large small full part half double cross hard soft
            deep dead energy water land rail job income export innovation technology science knowledge research law rule
            quality value world foreign fund labor labour tax time old new year top grass clean green smart macro
            micro zero single dual cost business community family farm investment policy service
            user paid follow year-on decision problem cutting leading ground brand people's pilot trade""");
    private static final Set<String> SECOND = words("""
            based driven related oriented led funded owned run made scale class level term year end tech quality carbon
            income round depth friendly intensive sized making building added efficient saving wide free aged age five
            six seven eight nine one two three four standard value speed profile risk side rise style type wheel
            invested financed subsidized supported operated controlled leading edge solving sharing being known
            developed established targeted rounded minded generation""");

    private Compounds() {}

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.strip().split("\\s+")));
    }

    static boolean isCompound(String left, String right) {
        return FIRST.contains(left.toLowerCase(Locale.ROOT)) || SECOND.contains(right.toLowerCase(Locale.ROOT));
    }
}
