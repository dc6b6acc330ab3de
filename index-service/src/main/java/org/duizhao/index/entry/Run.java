package org.duizhao.index.entry;

import org.duizhao.events.PipelineEvent;

/** A revision of a document: what is shown, or hidden, as a whole. */
public record Run(String documentId, long revision) {

    private static final char SEPARATOR = '@';

    public static Run of(PipelineEvent event) {
        return new Run(event.documentId(), event.revision());
    }

    /** Reads what {@link #toString} wrote. */
    public static Run parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return new Run(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }

    /** As it stands in the field {@code run} of each row: {@code documentId@revision}. */
    @Override
    public String toString() {
        return documentId + SEPARATOR + revision;
    }
}
