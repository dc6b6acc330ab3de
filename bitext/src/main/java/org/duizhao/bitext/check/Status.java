package org.duizhao.bitext.check;

import java.util.Locale;

/** Whether a figure has an equal partner in the other language. */
public enum Status {
    MATCH,
    MISMATCH,
    ZH_ONLY,
    EN_ONLY;

    /** {@code zh_only} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
