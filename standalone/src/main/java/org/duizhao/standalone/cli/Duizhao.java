package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.List;
import org.duizhao.events.Engine;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.process.StartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command. Each subcommand is a class of its own in this package. */
@Command(
        name = "duizhao",
        description = "Bilingual reports as searchable, cited, cross-checked records.",
        mixinStandardHelpOptions = true,
        versionProvider = Duizhao.Version.class)
public final class Duizhao {

    private static final List<Class<?>> COMMANDS = List.of(
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
            TermsCommand.class,
            ListCommand.class,
            DeleteCommand.class,
            AccessCommand.class,
            ExportCommand.class,
            LogsCommand.class,
            StopCommand.class,
            DeadLettersCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CompletionCommand.class,
            ManualCommand.class,
            PrepareCommand.class);

    private Duizhao() {}

    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /** With all commands, or with the one that these arguments call: building the others takes longer than some run. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Duizhao());
        commands(arguments).forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler(Duizhao::failed).setParameterExceptionHandler(Duizhao::mistaken);
    }

    private static List<Class<?>> commands(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version")) {
            return List.of();
        }
        List<Class<?>> called = COMMANDS.stream()
                .filter(command -> command.getAnnotation(Command.class).name().equals(first))
                .toList();
        return called.isEmpty() || first.equals("help") ? COMMANDS : called;
    }

    /** A line for what is wrong with a call, and where it says how to call. */
    private static int mistaken(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.getErr().println("How to call it: " + name + " --help");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What went wrong outside is told in one line; anything else is a bug, and its trace is wanted. */
    private static int failed(Exception e, CommandLine command, ParseResult arguments) throws Exception {
        if (e instanceof ApiException || e instanceof StartException || e instanceof IOException) {
            command.getErr().println("duizhao " + command.getCommandName() + ": " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    /** {@code --version}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"duizhao " + Engine.version()};
        }
    }
}
