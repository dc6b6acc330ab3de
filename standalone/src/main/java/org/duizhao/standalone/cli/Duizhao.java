package org.duizhao.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command. Each subcommand is a class of its own in this package. */
@Command(
        name = "duizhao",
        description = "Bilingual reports as searchable, cited, cross-checked records.",
        mixinStandardHelpOptions = true,
        subcommands = {HelpCommand.class, RunCommand.class})
public final class Duizhao {

    private Duizhao() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Duizhao()).execute(args));
    }
}
