package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.check.Anchor;
import org.duizhao.bitext.check.DocumentCheck;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Issue;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssuePlace;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/** The issues of a document as the rows of its records: each belongs to the record of its first place. */
final class IssueRows {

    private IssueRows() {}

    static List<List<Issue>> of(String documentId, DocumentCheck check) {
        List<List<Issue>> rows = new ArrayList<>();
        check.figures().forEach(pair -> rows.add(new ArrayList<>()));
        for (org.duizhao.bitext.check.Issue issue : check.issues()) {
            int ordinal = issue.places().get(0).pair();
            List<Issue> record = rows.get(ordinal);
            String id = Issue.id(RecordEnriched.id(documentId, ordinal), record.size() + 1);
            record.add(new Issue(
                    id,
                    issue.kind().code(),
                    issue.reason(),
                    issue.why(),
                    issue.confidence(),
                    anchor(issue.anchor()),
                    issue.places().stream()
                            .map(place -> place(documentId, place, check.figures()))
                            .toList()));
        }
        return rows;
    }

    private static IssueAnchor anchor(Anchor anchor) {
        return new IssueAnchor(
                anchor.kind().code(),
                anchor.items(),
                side(anchor.zh()),
                side(anchor.en()),
                anchor.section(),
                anchor.before(),
                anchor.after());
    }

    private static IssueAnchor.@Nullable Side side(Anchor.@Nullable Side side) {
        return side == null ? null : new IssueAnchor.Side(side.sentence(), side.around());
    }

    private static IssuePlace place(
            String documentId, org.duizhao.bitext.check.Issue.Place place, List<FigurePair> pairs) {
        FigurePair pair = pairs.get(place.pair());
        String record = RecordEnriched.id(documentId, place.pair());
        String text = pair.text(place.language());
        Integer figure = place.figure();
        int before = place.language() == Language.ZH ? 0 : pair.zh().size();
        return new IssuePlace(
                record,
                null,
                null,
                place.language().code(),
                place.start(),
                place.end(),
                text == null ? "" : text.substring(place.start(), place.end()),
                figure == null ? null : FigureRows.id(record, before + figure));
    }
}
