package org.duizhao.index.live;

import java.util.Set;
import java.util.function.Predicate;
import org.duizhao.index.elastic.AccessStore;
import org.duizhao.index.entry.AccessEntry;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.jspecify.annotations.Nullable;

/** Which steps somebody who listens may be told: those of documents that the caller may see when the step is told. */
final class Sight implements Predicate<LiveEvent> {

    /** What was asked for a step, for all who listen. */
    static final class Memo {

        private final AccessStore access;
        private String position = "";
        private @Nullable AccessEntry entry;

        Memo(AccessStore access) {
            this.access = access;
        }

        private synchronized @Nullable AccessEntry of(LiveEvent event) {
            if (!event.position().equals(position)) {
                position = "";
                entry = access.entry(event.told().documentId());
                position = event.position();
            }
            return entry;
        }
    }

    private final Caller caller;
    private final Memo memo;
    private volatile @Nullable Set<String> hiddenBefore;

    Sight(Caller caller, Memo memo) {
        this.caller = caller;
        this.memo = memo;
        this.hiddenBefore = caller.may(Role.OPERATOR) ? Set.of() : memo.access.hiddenFrom(caller);
    }

    /** From now on each step is looked at when it comes; until then, the many of before are with one question. */
    void live() {
        hiddenBefore = null;
    }

    /** What cannot be asked now is not told. */
    @Override
    public boolean test(LiveEvent event) {
        Set<String> before = hiddenBefore;
        if (caller.may(Role.OPERATOR)) {
            return true;
        }
        if (before != null) {
            return !before.contains(event.told().documentId());
        }
        try {
            AccessEntry entry = memo.of(event);
            return entry == null || entry.admits(caller);
        } catch (UnavailableException e) {
            return false;
        }
    }
}
