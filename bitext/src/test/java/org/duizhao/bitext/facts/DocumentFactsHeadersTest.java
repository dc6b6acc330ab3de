package org.duizhao.bitext.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.TextPair;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents of varied style say of themselves, and that nothing is guessed where they say nothing. */
class DocumentFactsHeadersTest {

    /** The lines of a document and the facts that it states. */
    record Header(List<TextPair> pairs, Map<String, String> facts) {

        private void add(String[] fields) {
            TextPair last = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1);
            switch (fields[0]) {
                case "zh" -> pairs.add(new TextPair(fields[1], null));
                case "en" -> {
                    if (last != null && last.en() == null) {
                        pairs.set(pairs.size() - 1, new TextPair(last.zh(), fields[1]));
                    } else {
                        pairs.add(new TextPair(null, fields[1]));
                    }
                }
                default -> facts.put(fields[0], fields[1]);
            }
        }
    }

    static Stream<Named<Header>> headers() throws IOException {
        List<Named<Header>> headers = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DocumentFactsHeadersTest.class.getResourceAsStream("headers.txt")),
                StandardCharsets.UTF_8))) {
            for (String line :
                    reader.lines().filter(line -> !line.startsWith("#")).toList()) {
                if (line.startsWith("= ")) {
                    headers.add(Named.of(line.substring(2), new Header(new ArrayList<>(), new TreeMap<>())));
                } else {
                    headers.get(headers.size() - 1).getPayload().add(line.split("\t"));
                }
            }
        }
        return headers.stream();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aDocumentSaysWhatItSaysAndNoMore(Header header) {
        Facts facts = new DocumentFactsFinder(Entities.standard()).find(header.pairs());

        assertThat(stated(facts)).isEqualTo(header.facts());
    }

    private static Map<String, String> stated(Facts facts) {
        Map<String, Object> all = new HashMap<>();
        all.put("titleZh", facts.titleZh());
        all.put("titleEn", facts.titleEn());
        all.put("date", facts.date());
        all.put("issuer", facts.issuer());
        all.put("city", facts.city());
        all.put("year", facts.year());
        all.put("office", facts.office());
        Map<String, String> stated = new TreeMap<>();
        all.forEach((fact, value) -> {
            if (value != null) {
                stated.put(fact, value.toString());
            }
        });
        return stated;
    }
}
