package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.FigureChecks;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.check.Passage;
import org.jspecify.annotations.Nullable;

/** A report made of lines, one beside its translation, as claims are read from it. */
final class ClaimsOfText {

    private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]+、|[IVX]+\\. ).*");

    private final List<FigurePair> pairs = new ArrayList<>();
    private final List<List<String>> sections = new ArrayList<>();
    private final List<Passage.Form> forms = new ArrayList<>();

    /** Lines of the same number translate each other. */
    static ClaimsOfText of(String zh, String en) {
        ClaimsOfText text = new ClaimsOfText();
        String[] zhLines = zh.split("\n");
        String[] enLines = en.split("\n");
        List<String> heading = List.of();
        for (int i = 0; i < Math.max(zhLines.length, enLines.length); i++) {
            String zhLine = line(zhLines, i);
            String enLine = line(enLines, i);
            String any = zhLine != null ? zhLine : enLine;
            if (any == null) {
                continue;
            }
            boolean head = HEADING.matcher(any).matches();
            heading = head ? List.of(any) : heading;
            text.pairs.add(FigurePair.find(zhLine, enLine));
            text.sections.add(head ? List.of() : heading);
            text.forms.add(head ? Passage.Form.HEADING : Passage.Form.TEXT);
        }
        return text;
    }

    private static @Nullable String line(String[] lines, int i) {
        return i < lines.length && !lines[i].isBlank() ? lines[i] : null;
    }

    List<ClaimPassage> passages() {
        List<List<Check>> checks = FigureChecks.of(pairs);
        List<ClaimPassage> passages = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            boolean zh = pairs.get(i).zhText() != null;
            passages.add(new ClaimPassage(
                    pairs.get(i),
                    checks.get(i),
                    forms.get(i),
                    zh ? sections.get(i) : List.of(),
                    zh ? List.of() : sections.get(i),
                    null));
        }
        return passages;
    }

    List<Claim> claims(Report report, Aliases aliases) {
        return DocumentClaims.of(passages(), report, IndicatorDictionary.standard(), aliases);
    }

    static Report report(int year) {
        return new Report(PlaceName.of("清湖市", "Qinghu"), year, year - 1, null, ClaimRole.RESULT);
    }

    /** {@code gdp growth 2024 result 清湖 -0.8 %}. */
    static String shown(Claim claim) {
        Period period = claim.period();
        String time = period.from().equals(period.to()) ? period.from() : period.from() + "/" + period.to();
        return String.join(
                " ",
                claim.indicator().id(),
                claim.measure().code(),
                time,
                claim.role().code(),
                claim.place().id(),
                claim.value().stripTrailingZeros().toPlainString(),
                claim.unit());
    }
}
