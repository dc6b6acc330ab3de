package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.events.Engine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of the manual, made of what the commands say of themselves. */
@Command(name = "manual", description = "Prints the page of the manual, for man.", hidden = true)
final class ManualCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(String.join("\n", page()));
    }

    static List<String> page() {
        CommandLine root = Duizhao.commandLine();
        List<String> page = new ArrayList<>();
        page.add(".TH DUIZHAO 1 \"\" \"duizhao " + Engine.version() + "\"");
        page.addAll(List.of(".SH NAME", "duizhao \\- " + escape(first(root.getCommandSpec()))));
        page.addAll(List.of(".SH SYNOPSIS", ".B duizhao", "COMMAND [OPTIONS] [FILE ...]"));
        page.add(".SH COMMANDS");
        root.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden() && !spec.name().equals("help"))
                .forEach(spec -> command(page, spec, ""));
        page.addAll(List.of(".SH ENVIRONMENT", ".TP", ".B JAVA_HOME", "The JDK, 17 or newer, that runs the command."));
        page.addAll(List.of(".TP", ".B DUIZHAO_KEY", "The API key that requests carry."));
        page.addAll(
                List.of(".SH EXIT STATUS", "0: done. 1: not done, or something was found. 2: a mistake in the call."));
        return page;
    }

    private static void command(List<String> page, CommandSpec spec, String before) {
        String name = before + spec.name();
        page.addAll(List.of(".SS " + escape(name), escape(first(spec))));
        spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter -> argument(page, parameter.paramLabel(), parameter));
        spec.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .forEach(option -> argument(page, label(option), option));
        spec.subcommands().values().forEach(sub -> command(page, sub.getCommandSpec(), name + " "));
    }

    private static String label(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static void argument(List<String> page, String label, ArgSpec argument) {
        page.addAll(List.of(".TP", ".B " + escape(label)));
        Arrays.stream(argument.renderedDescription()).map(ManualCommand::escape).forEach(page::add);
    }

    private static String first(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    /** A dot or quote at the beginning of a line, a backslash and a hyphen mean something else there. */
    private static String escape(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace('\n', ' ');
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
