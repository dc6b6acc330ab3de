package org.duizhao.ingest.extract.child;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.events.NotRead;
import org.duizhao.events.PlacedWarning;
import org.duizhao.ingest.extract.office.Said;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** What a reader found, sent to the service as it comes; keeps the limits of pages, characters, blocks and cells. */
final class Output implements Said {

    private static final int MAX_METADATA = 2000;
    private static final int MAX_NOT_READ = 100;
    private static final int MAX_WARNINGS = 200;
    private static final int MAX_SAID = 200;

    private final DataOutputStream out;
    private final Request.Limits limits;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<PlacedWarning> placed = new LinkedHashSet<>();
    private final Set<NotRead> notRead = new LinkedHashSet<>();
    private long characters;
    private long items;
    private int pages;
    private boolean ocr;

    Output(DataOutputStream out, Request.Limits limits) {
        this.out = out;
        this.limits = limits;
    }

    void text(Piece piece) throws Refusal {
        characters += piece.characters();
        if (characters > limits.maxCharacters()) {
            atLimit("duizhao.extract.limits.max-characters", limits.maxCharacters(), "characters");
        }
        items += piece.items();
        if (items > limits.maxItems()) {
            atLimit("duizhao.extract.limits.max-items", limits.maxItems(), "blocks and cells");
        }
        send(new Reply.Text(piece));
    }

    void texts(List<Piece> pieces) throws Refusal {
        for (Piece piece : pieces) {
            text(piece);
        }
    }

    /**
     * How many of the document's pages may be read.
     *
     * @throws Refusal where it has too many and may not be cut
     */
    int allowedPages(int count) throws Refusal {
        pages = count;
        if (count > limits.maxPages() && !limits.truncate()) {
            throw Refusal.limit("pages: " + count + " (expected: at most duizhao.extract.limits.max-pages = "
                    + limits.maxPages() + ")");
        }
        return Math.min(count, limits.maxPages());
    }

    /** To be called after the allowed pages were sent. */
    void endOfPages() {
        if (pages > limits.maxPages()) {
            throw new Truncated("duizhao.extract.limits.max-pages: " + limits.maxPages());
        }
    }

    /** The pieces of as many slides as are allowed. */
    void pages(List<Piece> pieces, int count) throws Refusal {
        int allowed = allowedPages(count);
        for (Piece piece : pieces) {
            if (piece.page() <= allowed) {
                text(piece);
            }
        }
        endOfPages();
    }

    @Override
    public void metadata(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(name, value.length() > MAX_METADATA ? value.substring(0, MAX_METADATA) : value);
        }
    }

    @Override
    public void warn(String warning) {
        if (warnings.size() < MAX_WARNINGS && !warnings.contains(warning)) {
            warnings.add(warnings.size() < MAX_WARNINGS - 1 ? warning : "more warnings than " + warnings.size());
        }
    }

    /** A warning about one place, such as {@code byte 2048}. */
    @Override
    public void warn(String warning, String place) {
        if (placed.size() < MAX_SAID) {
            warn(warning);
            placed.add(new PlacedWarning(warning, place));
        }
    }

    /** Names something that the file has and that is not in its text; after so many of a kind the rest is left out. */
    @Override
    public void notRead(String what, String reason, @Nullable String place) {
        long known = notRead.stream().filter(other -> other.what().equals(what)).count();
        if (known < MAX_NOT_READ) {
            notRead.add(new NotRead(what, reason, place));
        }
    }

    /** @param count of pictures, charts and attached files */
    void warnOfEmbedded(int count) {
        if (count > 0) {
            warn("embedded objects: " + count + " (not read: images, charts and attached files)");
        }
    }

    @Override
    public void attach(String name, byte[] bytes) {
        if (bytes.length > Reply.MAX_PACKED) {
            notRead("attachment", "over " + Reply.MAX_PACKED + " bytes", name);
        } else if (bytes.length > 0) {
            send(new Reply.Packed(name, bytes));
        }
    }

    /** Tells of the next file that was unpacked into the folder of the request. */
    void unpacked(String name) {
        send(new Reply.Packed(name, new byte[0]));
    }

    void moreTime(int seconds) {
        send(new Reply.MoreTime(seconds));
    }

    void readByOcr() {
        ocr = true;
    }

    Reply.Done done(@Nullable String truncatedAt) {
        return new Reply.Done(pages, truncatedAt, ocr, metadata, warnings, List.copyOf(placed), List.copyOf(notRead));
    }

    private void atLimit(String name, int value, String what) throws Refusal {
        if (limits.truncate()) {
            throw new Truncated(name + ": " + value);
        }
        throw Refusal.limit(what + ": over " + value + " (expected: at most " + name + ")");
    }

    private void send(Reply reply) {
        try {
            Reply.write(out, reply);
            if (reply instanceof Reply.MoreTime) {
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the service is gone", e);
        }
    }
}
