package org.duizhao.index.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.RecordView;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record a line, as the search answers it. */
final class JsonLinesWriter implements RecordWriter {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final OutputStream out;

    JsonLinesWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        out.write(JSON.writeValueAsBytes(RecordView.of(entry, List.of(), List.of())));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
