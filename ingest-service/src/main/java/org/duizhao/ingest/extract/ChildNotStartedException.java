package org.duizhao.ingest.extract;

import java.io.IOException;

/** There is no parsing JVM to be had, for want of memory or processes: nothing that the document could help. */
public final class ChildNotStartedException extends IOException {

    private static final long serialVersionUID = 1L;

    ChildNotStartedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
