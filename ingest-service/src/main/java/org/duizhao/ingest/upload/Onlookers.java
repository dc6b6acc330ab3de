package org.duizhao.ingest.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.events.Access;
import org.duizhao.events.Hints;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Who may see which document. Whatever is asked about one that the caller may not see is answered as if there were none. */
@Component
class Onlookers implements HandlerInterceptor {

    private final ContentStore store;

    Onlookers(ContentStore store) {
        this.store = store;
    }

    /** Operators, who sent it, and those in the groups that were named; everyone where none were. */
    boolean see(Caller caller, Manifest document) throws IOException {
        if (caller.may(Role.OPERATOR) || caller.name().equals(document.uploader())) {
            return true;
        }
        Optional<Access> access = store.accesses().of(document.documentId());
        return access.isEmpty()
                || access.get().everyone()
                || !Collections.disjoint(access.get().groups(), caller.groups());
    }

    /** What to answer of bytes that are there and that the caller may not see: as if they were new. Nothing of any others. */
    Optional<Manifest> asIfNew(List<ReceivedFile> files, Hints hints, Caller caller) throws IOException {
        Optional<Manifest> known = store.live(files);
        return known.isEmpty() || see(caller, known.get())
                ? Optional.empty()
                : Optional.of(store.asIfNew(files, hints, caller.name()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        if (id instanceof String document && Digest.isDocumentId(document)) {
            Optional<Manifest> live = store.live(document);
            if (live.isPresent() && !see(Caller.of(request), live.get())) {
                throw StoredFile.unknown(document);
            }
        }
        return true;
    }
}
