package org.duizhao.ingest.upload;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.events.Access;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.Problems;
import org.duizhao.stage.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who may see a document. */
@RestController
@RequestMapping("/api/documents/{id}/access")
class AccessController {

    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final int MOST_GROUPS = 100;

    private final ContentStore store;
    private final Ownership ownership;

    AccessController(ContentStore store, Ownership ownership) {
        this.store = store;
        this.ownership = ownership;
    }

    /** @param everyone whether all readers may see it; then there are no groups */
    record Wanted(@Nullable Boolean everyone, @Nullable List<String> groups) {}

    /**
     * What holds now.
     *
     * @param number counts the changes; 0 before the first
     * @param owner who sent it and always sees it
     */
    record Answer(
            String id,
            long number,
            boolean everyone,
            List<String> groups,
            @Nullable String owner) {

        static Answer of(Manifest document, Access access) {
            return new Answer(
                    document.documentId(), access.number(), access.everyone(), access.groups(), document.uploader());
        }
    }

    @GetMapping
    Answer access(@PathVariable String id, Caller caller) throws IOException {
        Manifest document = live(ownership.owned(id, caller));
        return Answer.of(document, store.accesses().of(id).orElse(new Access(0, true, List.of())));
    }

    @PutMapping
    Answer change(@PathVariable String id, @RequestBody Wanted wanted, Caller caller) throws IOException {
        Manifest document = live(ownership.owned(id, caller));
        boolean everyone = Boolean.TRUE.equals(wanted.everyone());
        List<String> groups = wanted.groups() == null ? List.of() : List.copyOf(wanted.groups());
        check(wanted, everyone, groups);
        return Answer.of(document, store.accesses().put(id, everyone, groups));
    }

    private Manifest live(String id) throws IOException {
        return store.live(id).orElseThrow(() -> StoredFile.unknown(id));
    }

    private static void check(Wanted wanted, boolean everyone, List<String> groups) {
        if (wanted.everyone() == null && wanted.groups() == null || everyone && !groups.isEmpty()) {
            throw refused("access: everyone and groups (expected: one of them)");
        }
        if (groups.size() > MOST_GROUPS) {
            throw refused("groups: " + groups.size() + " (expected: at most " + MOST_GROUPS + ")");
        }
        groups.stream()
                .filter(group -> !GROUP.matcher(group).matches())
                .findFirst()
                .ifPresent(group -> {
                    throw refused("group: " + HintRules.shown(group)
                            + " (expected: at most 64 letters, digits and ._@- , a letter or digit first)");
                });
    }

    private static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
    }
}
