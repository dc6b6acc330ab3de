package org.duizhao.standalone.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duizhao.standalone.process.Child;
import org.duizhao.standalone.process.ChildSpec;
import org.duizhao.standalone.process.StartException;
import org.duizhao.standalone.process.Supervisor;

/** Broker, node and the four services on one data folder, as processes of their own. */
public final class Machine implements AutoCloseable {

    private static final String ELASTICSEARCH_HEAP = "384m";

    private final DataFolder data;
    private final Supervisor supervisor;

    private Machine(DataFolder data, Supervisor supervisor) {
        this.data = data;
        this.supervisor = supervisor;
    }

    /** All of it here. */
    public static Machine prepare(Installation installation, Path folder, Ports ports, Consumer<String> progress) {
        return prepare(installation, folder, ports, Neighbours.OURS, progress);
    }

    /** Takes the folder, waits for the last run to end, and checks the ports. Nothing is started yet. */
    public static Machine prepare(
            Installation installation, Path folder, Ports ports, Neighbours neighbours, Consumer<String> progress) {
        SearchNode node = neighbours.node(installation, progress);
        DataFolder data = DataFolder.open(folder);
        try {
            data.pids().awaitLastRun(progress);
            ports.requireFree(neighbours);
            List<ChildSpec> specs = new ArrayList<>();
            if (neighbours.kafka() == null) {
                specs.add(Broker.spec(installation, data.kafka(), ports, neighbours.secured()));
            }
            if (node instanceof SearchNode.Distribution ours) {
                specs.add(new ElasticsearchNode(
                                installation,
                                ours.home(),
                                data.elasticsearch(),
                                ports,
                                ELASTICSEARCH_HEAP,
                                neighbours.secured())
                        .spec());
            }
            specs.addAll(new Services(installation, data, ports, neighbours).all());
            return new Machine(data, new Supervisor(specs, data.logs(), data.pids(), progress));
        } catch (IOException e) {
            throw new StartException(data + ": cannot be used: " + e, e);
        }
    }

    /** Returns when all are ready. */
    public void start() {
        supervisor.start();
    }

    /** Returns when the machine was closed; throws {@link StartException} when it cannot be kept up. */
    public void awaitEnd() {
        supervisor.awaitEnd();
    }

    public Child child(String name) {
        return supervisor.child(name);
    }

    /** Takes a process down, until {@link #release}: an outage. */
    public void hold(String name) {
        supervisor.hold(name);
    }

    /** Ends an outage; returns when the process is ready. */
    public void release(String name) {
        supervisor.release(name);
    }

    public List<Child> children() {
        return supervisor.children();
    }

    public Path logs() {
        return data.logs();
    }

    @Override
    public void close() {
        supervisor.close();
        try {
            data.close();
        } catch (IOException e) {
            throw new StartException(data + ": cannot be closed: " + e, e);
        }
    }
}
