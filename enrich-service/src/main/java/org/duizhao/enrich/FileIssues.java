package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Issue;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssuePlace;
import org.duizhao.events.NotRead;
import org.duizhao.events.SourceFile;

/** Issues of a document's files: what was not read of them, and files that are no pair. */
final class FileIssues {

    private static final String WRONG_PAIR = "wrong-pair";
    /** What seldom has a text that the report needs. */
    private static final Set<String> SELDOM_TEXT =
            Set.of("picture", "comment", "deleted-text", "header-or-footer", "media");

    private final DocumentAligned document;
    private final List<Issue> issues = new ArrayList<>();

    private FileIssues(DocumentAligned document) {
        this.document = document;
    }

    /** @param evidence what the files of a pair have in common */
    static List<Issue> of(DocumentAligned document, PairEvidence evidence) {
        FileIssues found = new FileIssues(document);
        found.ofPair(evidence);
        for (int file = 0; file < document.files().size(); file++) {
            found.ofFile(file, document.files().get(file));
        }
        return found.issues;
    }

    private void ofPair(PairEvidence evidence) {
        List<ExtractedFile> files = document.files();
        int en = IntStream.range(0, files.size())
                .filter(file -> files.get(file).side() == SourceFile.Side.EN)
                .findFirst()
                .orElse(-1);
        String why = evidence.unrelated();
        if (en >= 0 && why != null) {
            add(WRONG_PAIR, "unrelated", why, 0.8, en, files.get(en).name());
        }
    }

    private void ofFile(int index, ExtractedFile file) {
        for (NotRead left : file.notRead()) {
            String place = left.place() == null ? "" : left.place();
            String what = place.isEmpty() ? left.what() : left.what() + " " + place;
            double confidence = SELDOM_TEXT.contains(left.what()) ? 0.1 : 0.7;
            add(
                    "unread",
                    left.what(),
                    file.name() + ": " + what + " was not read: " + left.reason(),
                    confidence,
                    index,
                    what);
        }
        for (String warning : file.warnings()) {
            if (warning.startsWith(WRONG_PAIR + ": ")) {
                add(WRONG_PAIR, "language", warning.substring(WRONG_PAIR.length() + 2), 0.95, index, file.name());
            } else if (warning.startsWith("sides: swapped")) {
                add(WRONG_PAIR, "swapped", warning, 0.95, index, file.name());
            } else if (warning.startsWith("language: neither")) {
                add(WRONG_PAIR, "foreign", warning, 0.8, index, file.name());
            }
        }
    }

    private void add(String kind, String reason, String why, double confidence, int file, String text) {
        IssueAnchor anchor = new IssueAnchor(kind, List.of(text), null, null, List.of());
        IssuePlace place = new IssuePlace(null, file, null, null, null, null, text, null);
        String id = Issue.id(document.documentId(), issues.size() + 1);
        issues.add(new Issue(id, kind, reason, why, confidence, anchor, List.of(place)));
    }
}
