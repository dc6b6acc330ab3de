package org.duizhao.enrich;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.claim.indicator.Claim;
import org.duizhao.bitext.claim.indicator.IndicatorName;
import org.duizhao.bitext.claim.indicator.Measure;
import org.duizhao.bitext.claim.indicator.PlaceName;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.jspecify.annotations.Nullable;

/** The claims of a document by the figures that make them, as events tell them. */
final class ClaimsByFigure {

    private final Map<Language, Map<Check.Ref, Claim>> claims = new EnumMap<>(Language.class);

    ClaimsByFigure(List<Claim> all) {
        for (Language language : Language.values()) {
            claims.put(language, new HashMap<>());
        }
        for (Claim claim : all) {
            put(Language.ZH, claim.zh(), claim);
            put(Language.EN, claim.en(), claim);
        }
    }

    private void put(Language language, Check.@Nullable Ref ref, Claim claim) {
        if (ref != null) {
            claims.getOrDefault(language, Map.of()).put(ref, claim);
        }
    }

    /** The figure with what it measures, where that is known. */
    Figure complete(Figure figure, Language language, Check.Ref ref) {
        Claim claim = claims.getOrDefault(language, Map.of()).get(ref);
        boolean told = claim != null && claim.period().isTold();
        return claim == null
                ? figure
                : figure.measuring(
                        moved(figure, claim),
                        indicator(claim.indicator()),
                        claim.measure().code(),
                        claim.basis(),
                        told ? claim.period().from() : null,
                        told ? claim.period().to() : null,
                        told ? claim.period().source().code() : null,
                        place(claim.place()),
                        claim.role().code());
    }

    /** How growths and changes moved is what the whole clause says, not only the nearest word. */
    private static @Nullable String moved(Figure figure, Claim claim) {
        boolean moves = claim.measure() == Measure.GROWTH || claim.measure() == Measure.CHANGE;
        Change change = claim.value().signum() < 0 ? Change.DECREASE : Change.INCREASE;
        return moves ? change.code() : figure.change();
    }

    private static FigureIndicator indicator(IndicatorName name) {
        return new FigureIndicator(name.id(), name.nameZh(), name.nameEn(), name.known() != null);
    }

    static @Nullable FigurePlace place(PlaceName place) {
        return place.isKnown() ? new FigurePlace(place.id(), place.nameZh(), place.nameEn()) : null;
    }
}
