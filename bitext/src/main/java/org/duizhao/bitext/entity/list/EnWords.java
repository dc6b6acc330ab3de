package org.duizhao.bitext.entity.list;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.numeral.EnMonths;

/** What single English words can do at the edges and joints of names. */
public final class EnWords {

    private static final Set<String> OPENERS = Set.copyOf(WordLists.words("en-openers.txt"));
    private static final Set<String> DATES =
            words(String.join(" ", EnMonths.NAMES) + " monday tuesday wednesday thursday friday saturday sunday");
    /** Openers that yet begin names when a capital follows: National Highway 109. */
    private static final Set<String> QUALIFIERS = words(
            "national international first second third fourth fifth sixth seventh"
                    + " eighth ninth tenth new great eastern western northern southern central public digital green smart urban rural"
                    + " marine ocean science cultural culture financial industrial economic ecological people children women workers port"
                    + " airport railway road bridge party special standing world global regional local provincial municipal district"
                    + " technology medium-sized small grand general health environment chinese communist western traffic energy water"
                    + " forest innovation manufacturing intellectual trade social school hospital agricultural emergency");

    private static final Set<String> OWNERS =
            words("people children women men workers farmers residents teachers youth citizens"
                    + " administrator mother king queen emperor prince employers employees students peasants");
    private static final Set<String> BEFORE_ON = words(
            "report conference forum regulations law opinions guidelines convention commission congress measures summit committee"
                    + " agreement dialogue symposium provisions thought outline decision ordinance rules standards notice plan program white initiative");
    private static final Set<String> BEFORE_NUMBER = words(
            "line highway phase route expressway section unit zone terminal pier berth no road gate hall area session");
    private static final Set<String> MODIFIERS =
            words("convention exhibition conference exchange competition trade cultural culture science"
                    + " park garden hall arts art design book film sports");
    private static final Set<String> NO_NAMES =
            words("fellow deputies deputy gdp r&d ai it rmb usd us$ period review targets ladies gentlemen"
                    + " dear friends comrades mr mrs ms dr yuan internet bluetooth ph.d covid-19 note chapter article part i chinese han"
                    + " asian european english russian japanese korean american teu teus dwt pm2.5 pm10 co2 cny sme smes ict nev nevs"
                    + " state-owned marxism leninism marxist");

    private static final Set<String> ROLES = words(
            "president minister chancellor premier secretary senator governor mayor ambassador director chairman chairwoman chair"
                    + " commissioner executive general leader spokesperson spokesman spokeswoman professor academician captain king queen"
                    + " prince princess judge justice dean sir lady lord representative coach consul-general secretary-general director-general envoy");
    private static final Set<String> NATIONAL =
            words("chinese asian european english russian japanese korean american");

    /** What people are, beyond the roles: the writer Mo Yan. */
    private static final Set<String> PEOPLE = words(
            "laureate champion singer author writer poet novelist actor actress expert researcher economist analyst founder official"
                    + " journalist reporter resident student farmer scientist engineer doctor artist athlete player volunteer envoy"
                    + " lawmaker activist historian architect entrepreneur musician painter designer pianist teacher"
                    + " inheritor craftsman villager astronaut pilot lawyer scholar counterpart");

    private static final Set<String> SPEECH = words(
            "said says told urged stressed noted added called met visited thanked congratulated welcomed expressed pledged vowed"
                    + " warned argued recalled replied insisted denied condemned reiterated resigned");

    private EnWords() {}

    public static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    public static String lower(EnToken token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    public static boolean isOpener(EnToken token) {
        return OPENERS.contains(lower(token));
    }

    public static boolean isDate(EnToken token) {
        return DATES.contains(lower(token));
    }

    public static boolean isQualifier(EnToken token) {
        return QUALIFIERS.contains(lower(token));
    }

    public static boolean isOwner(EnToken token) {
        return OWNERS.contains(lower(token));
    }

    public static boolean takesOn(EnToken token) {
        return BEFORE_ON.contains(lower(token));
    }

    public static boolean takesNumber(EnToken token) {
        return BEFORE_NUMBER.contains(lower(token));
    }

    /** What a person is called by before the name: Prime Minister, Senator. */
    public static boolean isRole(EnToken token) {
        return ROLES.contains(lower(token));
    }

    public static boolean isPerson(EnToken token) {
        return PEOPLE.contains(lower(token));
    }

    /** What only people do: said, urged. */
    public static boolean isSpeech(EnToken token) {
        return SPEECH.contains(lower(token));
    }

    /** A head word that often stands inside names: Convention and Exhibition Center. */
    public static boolean isModifier(EnToken token) {
        return MODIFIERS.contains(lower(token));
    }

    /** An adjective that begins the names of bodies, and names nothing alone. */
    public static boolean isNational(EnToken token) {
        return NATIONAL.contains(lower(token));
    }

    public static boolean isNoName(EnToken token) {
        return NO_NAMES.contains(lower(token)) || isDate(token);
    }
}
