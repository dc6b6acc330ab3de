package org.duizhao.events;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The consumer groups of the pipeline: one a stage, and those of index-service that keep the state of documents. */
public final class Groups {

    private static final String PREFIX = "duizhao-";

    /** The same stage as {@code duizhao-extract}, for documents that can wait. */
    public static final String EXTRACT_BULK = PREFIX + "extract-bulk";

    public static final String PROJECTION_UPLOADS = PREFIX + "projection-uploads";
    public static final String PROJECTION_STATUS = PREFIX + "projection-status";

    public static final String PROJECTION_DECISIONS = PREFIX + "projection-decisions";

    /** Shows operators who did what. */
    public static final String PROJECTION_AUDIT = PREFIX + "projection-audit";

    /** Starts documents again that were caught between two engines. */
    public static final String RESTARTS = PREFIX + "restarts";

    /** Those that belong to no stage. */
    public static final Set<String> PROJECTIONS =
            Set.of(PROJECTION_UPLOADS, PROJECTION_STATUS, PROJECTION_DECISIONS, PROJECTION_AUDIT);

    /** Those that take whole polls, and write all of one together. */
    public static final Set<String> IN_BATCHES = Set.of(
            of(Stage.INDEX), PROJECTION_UPLOADS, PROJECTION_STATUS, PROJECTION_DECISIONS, PROJECTION_AUDIT, RESTARTS);

    /** Those that do one message after the other, but several small ones of a poll. */
    public static final Set<String> OF_QUICK_STAGES = Set.of(of(Stage.ALIGN), of(Stage.ENRICH));

    private Groups() {}

    /** The group that does the work of a stage. */
    public static String of(Stage stage) {
        return PREFIX + stage.name().toLowerCase(Locale.ROOT);
    }

    /** The stage whose work a group does; null if it is another group. */
    public static @Nullable Stage stage(String group) {
        if (group.equals(EXTRACT_BULK)) {
            return Stage.EXTRACT;
        }
        for (Stage stage : Stage.values()) {
            if (of(stage).equals(group)) {
                return stage;
            }
        }
        return null;
    }
}
