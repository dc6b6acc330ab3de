package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.duizhao.stage.identity.Account.Kind;
import org.duizhao.standalone.client.LoginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao key}. */
@Command(
        name = "key",
        description = "Keeps the API keys of programs. Services see a change at once.",
        mixinStandardHelpOptions = true)
final class KeyCommand extends AccountCommand {

    @Command(
            name = "add",
            description = "Makes a key and shows it, this once; one of that name is replaced.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin UsersOption users,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE", description = ROLES)
                    List<String> roles,
            @Option(names = "--group", split = ",", paramLabel = "GROUP", description = GROUPS) Set<String> groups,
            @Option(names = "--save", description = "Keep it in the login file, where the commands find it.")
                    boolean save)
            throws IOException {
        String key = users.file().putKey(account(Kind.KEY, name, roles, groups));
        if (save) {
            System.err.println("kept in " + LoginFile.save(key));
        }
        System.out.println(key);
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists keys by name, their roles and groups.",
            mixinStandardHelpOptions = true)
    int list(@Mixin UsersOption users) throws IOException {
        return list(users, Kind.KEY);
    }

    @Command(name = "revoke", description = "Ends a key.", mixinStandardHelpOptions = true)
    int revoke(@Mixin UsersOption users, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return remove(users, Kind.KEY, name);
    }
}
