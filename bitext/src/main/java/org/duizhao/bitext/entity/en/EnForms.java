package org.duizhao.bitext.entity.en;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;

/** English names that have a form of their own, whatever their capitals. */
final class EnForms {

    private static final String STOP =
            "(?=[.,;:!?)\\]\"”\\n]| (?:was|is|were|are|will|has|have|had|to|that|which|who|by|with|in|at|from|as|on|and)\\b|$)";
    private static final String NOUNS =
            "(?:[A-Za-z][\\w'’-]*)(?: (?!and |or |was |is |were |are |will |has |have |had |to |that |which |by |with |in |at |from |as |on )[\\w'’-]+){0,14}?(?: and [\\w'’-]+(?: [\\w'’-]+)?)?";

    /** @param signs without any of which no such name is there */
    private record Form(Pattern pattern, EntityType type, int group, List<String> signs) {

        boolean mayBeIn(String text) {
            return signs.stream().anyMatch(text::contains);
        }
    }

    private static final List<String> QUOTES = List.of("\"", "“");

    private static final List<Form> FORMS = List.of(
            form(EntityType.DOCUMENT, "", "(?i:\\breport on the work of the (?:[a-z]+ ){0,3}government\\b)"),
            form(
                    EntityType.PLAN,
                    "Five-Year Plan",
                    "\\b(?:Outline of the )?(?:\\d{1,2}(?:st|nd|rd|th)|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth) Five-Year Plan"
                            + "(?: for (?:the )?(?:National )?Economic and Social Development(?: of (?:the People['’]s Republic of China|[A-Z][\\w'’]+(?: (?:City|Province|Municipality))?))?)?"
                            + "(?: and (?:the )?Long-Range Objectives [Tt]hrough the Year \\d{4})?\\b"),
            form(EntityType.FACILITY, "otline", "\\b\\d{5}(?: [A-Za-z-]{2,20}){0,5} (?:hotline|Hotline)\\b"),
            form(
                    EntityType.PLAN,
                    "-year ",
                    "\\b(?:two|three|four|five|ten|\\d{1,2})-year (?:[a-z-]+ )?plan for " + NOUNS + STOP),
            form(
                    EntityType.POLICY,
                    "-year ",
                    "\\b(?:two|three|four|five|ten|\\d{1,2})-year (?:[a-z-]+ )?(?:campaign|program|drive|initiative) for "
                            + NOUNS + STOP),
            form(
                    EntityType.PLACE,
                    "demonstration zone",
                    "\\b(?:national|provincial) (?:pilot )?demonstration zone for " + NOUNS + STOP),
            form(EntityType.POLICY, "special ", "\\bspecial (?:program|campaign) for " + NOUNS + STOP),
            new Form(
                    Pattern.compile(
                            "\\b(?:subway|metro|rail|Metro|Subway) lines? ([A-Z]?\\d{1,3})(?:, [A-Z]?\\d{1,3}){0,6} and ([A-Z]?\\d{1,3})\\b"),
                    EntityType.PROJECT,
                    1,
                    List.of(" line")),
            new Form(
                    Pattern.compile(
                            "\\b(?:[Ee]ntitled|[Tt]itled|[Pp]aper,?|document,?|report,?) [\"“]([A-Z][^\"”\\n]{5,120}?)[,.]?[\"”]"),
                    EntityType.DOCUMENT,
                    1,
                    QUOTES),
            new Form(
                    Pattern.compile("\\b(?:subway|metro|rail) (lines? [A-Z]?\\d{1,3})\\b(?! and)"),
                    EntityType.FACILITY,
                    1,
                    List.of(" line")),
            new Form(
                    Pattern.compile(
                            "[\"“]((?:\\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)[ +-][A-Za-z0-9' ,+-]{2,60}?),?[\"”]"),
                    EntityType.POLICY,
                    1,
                    QUOTES));

    private EnForms() {}

    private static Form form(EntityType type, String sign, String regex) {
        return new Form(Pattern.compile(regex), type, 0, List.of(sign));
    }

    static List<EntityMention> find(String text, int start, int end) {
        List<EntityMention> found = new ArrayList<>();
        String region = text.substring(start, end);
        for (Form form : FORMS) {
            if (!form.mayBeIn(region)) {
                continue;
            }
            Matcher matcher = form.pattern.matcher(text).region(start, end);
            while (matcher.find()) {
                for (int group = form.group; group <= Math.max(form.group, matcher.groupCount()); group++) {
                    if (matcher.start(group) >= 0) {
                        found.add(new EntityMention(matcher.start(group), matcher.end(group), form.type, false));
                    }
                    if (form.group == 0) {
                        break;
                    }
                }
            }
        }
        return found;
    }
}
