package org.duizhao.ingest.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duizhao.events.Hints;

/**
 * A process that uses a store until it is killed. It writes a line, {@code DOCUMENT REVISION}, for each command that a
 * client would have had an answer to.
 */
final class StoreVictim {

    private StoreVictim() {}

    /** @param arguments the store's folder and a seed */
    public static void main(String[] arguments) throws Exception {
        ContentStore store = ContentStore.open(Path.of(arguments[0]), Clock.systemUTC());
        Random random = new Random(Long.parseLong(arguments[1]));
        while (true) {
            Optional<Manifest> answered = step(store, random);
            if (answered.isPresent()) {
                store.published(answered.get());
                System.out.println(
                        answered.get().documentId() + " " + answered.get().revision());
            }
        }
    }

    private static Optional<Manifest> step(ContentStore store, Random random) throws Exception {
        List<Manifest> documents = store.documents("", 20);
        int what = random.nextInt(10);
        if (what < 6 || documents.isEmpty()) {
            String text = "report " + random.nextInt(8);
            Hints hints = new Hints(null, null, 2000 + random.nextInt(25), null, null);
            return Optional.of((random.nextBoolean()
                            ? Stores.upload(store, hints, text)
                            : Stores.upload(store, hints, text, "report " + random.nextInt(8)))
                    .manifest());
        }
        String id = documents.get(random.nextInt(documents.size())).documentId();
        return what < 8 ? store.delete(id) : store.reprocess(id);
    }
}
