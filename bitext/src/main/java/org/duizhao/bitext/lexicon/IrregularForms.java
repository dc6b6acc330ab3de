package org.duizhao.bitext.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English forms that no suffix rule reaches: went, children, thought. */
final class IrregularForms {

    private static final String[] FORMS = {
        "go went gone",
        "come came",
        "see saw seen",
        "say said",
        "make made",
        "take took taken",
        "give gave given",
        "know knew known known",
        "think thought",
        "find found",
        "tell told",
        "leave left",
        "feel felt",
        "bring brought",
        "begin began begun",
        "keep kept",
        "hold held",
        "write wrote written",
        "stand stood",
        "hear heard",
        "mean meant",
        "meet met",
        "pay paid",
        "sit sat",
        "speak spoke spoken",
        "lie lay lain",
        "lead led",
        "grow grew grown",
        "lose lost",
        "fall fell fallen",
        "send sent",
        "build built",
        "understand understood",
        "draw drew drawn",
        "break broke broken",
        "spend spent",
        "rise rose risen",
        "drive drove driven",
        "buy bought",
        "wear wore worn",
        "choose chose chosen",
        "seek sought",
        "throw threw thrown",
        "catch caught",
        "deal dealt",
        "win won",
        "forget forgot forgotten",
        "sell sold",
        "teach taught",
        "fight fought",
        "eat ate eaten",
        "fly flew flown",
        "drink drank drunk",
        "sing sang sung",
        "sleep slept",
        "shake shook shaken",
        "run ran",
        "hide hid hidden",
        "child children",
        "man men",
        "woman women",
        "foot feet",
        "tooth teeth",
        "mouse mice",
        "person people",
        "life lives",
        "wife wives",
        "knife knives",
        "leaf leaves",
        "half halves",
        "thief thieves",
        "wolf wolves",
        "swear swore sworn",
        "slay slew slain",
        "smite smote smitten",
        "beget begat begotten",
        "bear bore borne born",
        "forgive forgave forgiven",
        "forbid forbade forbidden",
        "strike struck",
        "steal stole stolen",
        "tear tore torn",
        "blow blew blown",
        "bind bound",
        "flee fled",
        "weep wept",
        "kneel knelt",
        "lend lent",
        "shoot shot",
        "ox oxen",
        "dwell dwelt",
        "arise arose arisen",
        "awake awoke",
        "bite bit bitten",
        "freeze froze frozen",
        "ride rode ridden",
        "swim swam swum",
        "wake woke woken",
        "shine shone",
        "dig dug",
        "hang hung",
        "shrink shrank",
        "sink sank sunk",
        "lay laid",
        "undertake undertook undertaken",
        "overcome overcame",
        "become became",
        "upheld uphold",
        "die dying",
        "cling clung",
        "creep crept",
        "sweep swept",
        "swing swung",
        "spring sprang sprung",
        "bend bent",
        "feed fed",
        "breed bred",
        "brother brethren",
        "good better best",
        "bad worse worst"
    };
    private static final Map<String, String> BASES = load();

    private IrregularForms() {}

    static @Nullable String baseOf(String word) {
        return BASES.get(word);
    }

    private static Map<String, String> load() {
        Map<String, String> bases = new HashMap<>();
        for (String forms : FORMS) {
            String[] words = forms.split(" ");
            String base = EnStemmer.regular(words[0]);
            for (int i = 1; i < words.length; i++) {
                bases.put(words[i], base);
            }
        }
        return bases;
    }
}
