package org.duizhao.standalone.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code duizhao completion}. */
@Command(
        name = "completion",
        description = "Prints what completes the command in bash and zsh: source <(duizhao completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(AutoComplete.bash("duizhao", Duizhao.commandLine()));
    }
}
