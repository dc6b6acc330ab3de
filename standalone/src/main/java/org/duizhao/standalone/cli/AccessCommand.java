package org.duizhao.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao access}. */
@Command(
        name = "access",
        description = "Says who may see documents; nobody else finds them once this has ended.",
        mixinStandardHelpOptions = true)
final class AccessCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids, as upload printed them.")
    private List<String> ids = List.of();

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    @Mixin
    private Addresses addresses = new Addresses();

    static final class Who {

        @Option(names = "--group", split = ",", paramLabel = "GROUP", description = "Members of these groups.")
        private @Nullable List<String> groups;

        @Option(names = "--owner", description = "Who sent it, and operators, alone.")
        private boolean owner;

        @Option(names = "--everyone", description = "All who may read.")
        private boolean everyone;
    }

    @Override
    public Integer call() {
        List<String> groups = who.groups == null ? List.of() : who.groups;
        for (String id : ids) {
            System.out.println(addresses.commands().access(id, who.everyone ? null : groups));
        }
        return 0;
    }
}
