package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.util.List;
import org.duizhao.ingest.extract.wire.Request;

/** The main class of a child JVM. */
public final class ParserWorker {

    private ParserWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Offline.enforce();
        new Worker(new Readers()).serve();
    }

    /** Reads documents in this JVM, which is to know the classes of a child for an archive of them; answers go nowhere. */
    public static void rehearse(List<Request> requests) {
        Worker worker = new Worker(new Readers());
        requests.forEach(worker::answer);
    }
}
