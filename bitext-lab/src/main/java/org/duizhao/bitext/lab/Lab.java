package org.duizhao.bitext.lab;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code duizhao-lab}: trains, evaluates, and runs the sealed sets. Started in the project's folder. */
@Command(
        name = "duizhao-lab",
        description = "Train and evaluate what bitext is made of.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.class, EvaluateCommand.class, SealedCommand.class})
public final class Lab {

    private Lab() {}

    public static void main(String[] args) {
        CommandLine lab = new CommandLine(new Lab());
        lab.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof IllegalArgumentException) {
                line.getErr().println(failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(lab.execute(args));
    }
}
