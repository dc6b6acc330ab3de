package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.duizhao.stage.identity.Account;
import org.duizhao.stage.identity.Account.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands for users and for keys share. */
abstract class AccountCommand implements Runnable {

    static final String ROLES = "What it may do: reader, uploader, reviewer, operator. May be given more than once.";
    static final String GROUPS = "Groups whose documents it may see. May be given more than once.";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "subcommand: none (expected: one)");
    }

    final Account account(Kind kind, String name, List<String> roles, @Nullable Set<String> groups) {
        try {
            return new Account(kind, name, "", Account.roles(roles), groups == null ? Set.of() : groups);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    final int list(UsersOption users, Kind kind) throws IOException {
        for (Account account : users.file().accounts()) {
            if (account.kind() == kind) {
                System.out.println(account.name() + "\t" + Account.words(account.roles()) + "\t"
                        + String.join(",", account.groups()));
            }
        }
        return 0;
    }

    final int remove(UsersOption users, Kind kind, String name) throws IOException {
        if (!users.file().remove(kind, name)) {
            throw missing(kind, name);
        }
        return 0;
    }

    final IOException missing(Kind kind, String name) {
        return new IOException(kind.word() + ": " + name + " (expected: one that the list has)");
    }
}
