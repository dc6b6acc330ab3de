package org.duizhao.standalone.cli;

import java.io.IOException;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.process.StartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The command. Each subcommand is a class of its own in this package. */
@Command(
        name = "duizhao",
        description = "Bilingual reports as searchable, cited, cross-checked records.",
        mixinStandardHelpOptions = true,
        subcommands = {
            HelpCommand.class,
            AlignCommand.class,
            SentencesCommand.class,
            ExtractCommand.class,
            ProcessCommand.class,
            RunCommand.class,
            UploadCommand.class,
            StatusCommand.class,
            SearchCommand.class,
            ReprocessCommand.class,
            UserCommand.class,
            KeyCommand.class,
            ReconcileCommand.class,
            EnrichCommand.class,
            CheckCommand.class,
            IndicatorsCommand.class,
            TermsCommand.class
        })
public final class Duizhao {

    private Duizhao() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Duizhao()).setExecutionExceptionHandler(Duizhao::failed);
    }

    /** What went wrong outside is told in one line; anything else is a bug, and its trace is wanted. */
    private static int failed(Exception e, CommandLine command, ParseResult arguments) throws Exception {
        if (e instanceof ApiException || e instanceof StartException || e instanceof IOException) {
            command.getErr().println("duizhao " + command.getCommandName() + ": " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
