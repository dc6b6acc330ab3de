package org.duizhao.ingest.extract.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.duizhao.ingest.extract.wire.Reply;
import org.duizhao.ingest.extract.wire.Request;

/**
 * The life of a child: one request after the other from stdin, answered on stdout, until stdin ends, which is when the
 * service does. Requests are read by a thread of their own, so that a child ends even while a parser hangs.
 */
final class Worker {

    private final DocumentReader reader;
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    private final BlockingQueue<Request> requests = new SynchronousQueue<>();

    Worker(DocumentReader reader) {
        this.reader = reader;
    }

    void serve() throws IOException, InterruptedException {
        InputStream stdin = System.in;
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        Thread listener = new Thread(() -> listen(new DataInputStream(stdin)), "requests");
        listener.setDaemon(true);
        listener.start();
        send(new Reply.Ready());
        while (true) {
            Reply end = answer(requests.take());
            send(end);
            if (end instanceof Reply.Broken) {
                exit();
            }
        }
    }

    private void listen(DataInputStream in) {
        try {
            while (true) {
                requests.put(Request.read(in));
            }
        } catch (EOFException e) {
            exit();
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
            exit();
        }
    }

    /** At once, without hooks, and with whatever program was started for a document. */
    private static void exit() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    /** The error boundary of the child. */
    Reply answer(Request request) {
        Output output = new Output(out, request.limits());
        try {
            if (request.paint() != null) {
                return new Reply.Picture(PagePictures.png(request, request.paint()));
            }
            reader.read(request, output);
            return output.done(null);
        } catch (Truncated e) {
            output.warn("truncated at " + e.limit());
            return output.done(e.limit());
        } catch (OcrPending e) {
            return new Reply.NeedsOcr(e.pages());
        } catch (Refusal e) {
            return new Reply.Refused(e.kind(), e.explanation());
        } catch (Exception e) {
            e.printStackTrace();
            return Damage.refusal(request.mediaType(), e);
        } catch (Throwable e) {
            return new Reply.Broken(e.toString());
        }
    }

    private void send(Reply reply) throws IOException {
        Reply.write(out, reply);
        out.flush();
    }
}
