package org.duizhao.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.duizhao.stage.identity.Account;
import org.duizhao.stage.identity.Account.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code duizhao user}. */
@Command(
        name = "user",
        description = "Keeps the users who log in with a password. Services see a change at once.",
        mixinStandardHelpOptions = true)
final class UserCommand extends AccountCommand {

    @Command(
            name = "add",
            description = "Adds a user, or changes one; asks for the password.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin UsersOption users,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE", description = ROLES)
                    List<String> roles,
            @Option(names = "--group", split = ",", paramLabel = "GROUP", description = GROUPS) Set<String> groups,
            @Option(names = "--password-stdin", description = "Read the password from the input's first line.")
                    boolean fromInput)
            throws IOException {
        Account account = account(Kind.USER, name, roles, groups);
        return keep(users, account, password(fromInput));
    }

    @Command(
            name = "password",
            description = "Gives a user a new password; logins with the old one end.",
            mixinStandardHelpOptions = true)
    int password(
            @Mixin UsersOption users,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-stdin", description = "Read the password from the input's first line.")
                    boolean fromInput)
            throws IOException {
        for (Account account : users.file().accounts()) {
            if (account.kind() == Kind.USER && account.name().equals(name)) {
                return keep(users, account, password(fromInput));
            }
        }
        throw missing(Kind.USER, name);
    }

    @Command(name = "list", description = "Lists users, their roles and groups.", mixinStandardHelpOptions = true)
    int list(@Mixin UsersOption users) throws IOException {
        return list(users, Kind.USER);
    }

    @Command(name = "remove", description = "Removes a user; their logins end.", mixinStandardHelpOptions = true)
    int remove(@Mixin UsersOption users, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return remove(users, Kind.USER, name);
    }

    private int keep(UsersOption users, Account account, String password) throws IOException {
        try {
            users.file().putUser(account, password);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return 0;
    }

    private String password(boolean fromInput) throws IOException {
        if (!fromInput && System.console() != null) {
            return new String(System.console().readPassword("Password: "));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
