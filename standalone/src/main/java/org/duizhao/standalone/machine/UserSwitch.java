package org.duizhao.standalone.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.standalone.process.StartException;

/**
 * Elasticsearch refuses to run as root. Where this process is root, the node runs as a user without a name and without
 * rights of its own (65534), and that user owns its folder; otherwise nothing is changed.
 */
final class UserSwitch {

    private static final int NOBODY = 65534;
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final boolean root;

    private UserSwitch(boolean root) {
        this.root = root;
    }

    static UserSwitch detect() {
        return new UserSwitch("root".equals(System.getProperty("user.name")));
    }

    /** What to put before the node's command so that it can enter {@code folders}. */
    List<String> prefix(List<Path> folders) {
        if (!root) {
            return List.of();
        }
        if (!Files.isExecutable(SETPRIV)) {
            throw new StartException("user: root (expected: another user, as Elasticsearch refuses root, or " + SETPRIV
                    + " from util-linux to start it as another)");
        }
        List<String> prefix = new ArrayList<>(
                List.of(SETPRIV.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        if (!folders.stream().allMatch(UserSwitch::canBeEntered)) {
            // A folder above is closed to others. The right to search folders, which the node needs to come to its own,
            // must also hold for access(2): hence the secure bit.
            prefix.add("--inh-caps=+dac_read_search");
            prefix.add("--ambient-caps=+dac_read_search");
            prefix.add("--securebits=+no_setuid_fixup");
        }
        return prefix;
    }

    /** Makes the node's user the owner of its folder. */
    void own(Path folder) throws IOException {
        if (!root) {
            requireWritable(folder);
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }

    private static void requireWritable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(file -> !Files.isWritable(file)).findFirst().ifPresent(file -> {
                throw new StartException(file + ": cannot be written (expected: owned by "
                        + System.getProperty("user.name") + "; an earlier run as root owns it)");
            });
        }
    }

    /** Whether others may pass from the root of the file system down to {@code folder}. */
    private static boolean canBeEntered(Path folder) {
        try {
            for (Path part = folder; part != null; part = part.getParent()) {
                int mode = (Integer) Files.getAttribute(part, "unix:mode");
                if ((mode & 1) == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
