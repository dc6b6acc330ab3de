package org.duizhao.ingest.extract.child;

import java.io.IOException;

/** The main class of a child JVM. */
public final class ParserWorker {

    private ParserWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Offline.enforce();
        new Worker(new Readers()).serve();
    }
}
