package org.duizhao.index.elastic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duizhao.index.entry.AuditLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the services have noted, for operators to search; a line that comes again is there already. */
@Component
public final class AuditStore {

    private static final Logger log = LoggerFactory.getLogger(AuditStore.class);
    private static final int SHOWN = 200;

    private final Bulks bulks;

    AuditStore(Bulks bulks) {
        this.bulks = bulks;
    }

    /**
     * Adds lines of audit files; the file keeps what is none, or is refused here.
     *
     * @throws org.duizhao.stage.UnavailableException if Elasticsearch is away
     */
    public void add(List<byte[]> lines) {
        Bulk bulk = new Bulk();
        for (Object line : lines) { // a message without a value comes with a placeholder
            AuditLine read = line instanceof byte[] bytes ? AuditLine.read(bytes) : null;
            if (read == null) {
                log.warn("audit: no line of it: {}", shown(line));
            } else {
                bulk.add(Bulk.entry(Alias.AUDIT, read.line(), read, null, null));
            }
        }
        if (!bulk.isEmpty()) {
            bulks.send(bulk).values().forEach(why -> log.warn("audit: a line cannot be searched: {}", why));
        }
    }

    private static String shown(Object line) {
        String text = line instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "nothing";
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
