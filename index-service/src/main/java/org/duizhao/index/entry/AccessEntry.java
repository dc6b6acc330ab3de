package org.duizhao.index.entry;

import java.util.Collections;
import java.util.List;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a document.
 *
 * @param owner who sent it
 * @param everyone whether all who may read may see it
 */
public record AccessEntry(String documentId, @Nullable String owner, boolean everyone, List<String> groups) {

    public AccessEntry {
        groups = List.copyOf(groups);
    }

    /** Whether somebody may see the document. */
    public boolean admits(Caller caller) {
        return everyone
                || caller.may(Role.OPERATOR)
                || caller.name().equals(owner)
                || !Collections.disjoint(groups, caller.groups());
    }
}
