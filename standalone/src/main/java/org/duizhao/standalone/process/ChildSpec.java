package org.duizhao.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param environment added to that of this process; an empty value removes the variable
 * @param after names of the children that must be ready first; they are stopped later than this one
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        List<String> after,
        Readiness readiness) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = List.copyOf(after);
    }
}
