package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.UserError;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.RuleFormat;
import io.langyan.engine.language.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules fmt}: puts rule files into their usual form. */
@Command(
        name = "fmt",
        description = {
            "Puts the keys of rule files into their order, and takes away blanks at the end of lines. Comments stay, and"
                    + " what a rule says does not change."
        },
        exitCodeList = {
            "0:every file is formatted",
            "1:with --check, a file is not formatted; or a file is no YAML; or the command failed",
            "2:wrong usage, or a file or directory that is not there"
        },
        sortOptions = false)
final class FmtCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Mixin
    private LanguageOption language;

    @Option(names = "--check", description = "Change nothing; only tell which files are not formatted.")
    private boolean check;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = ExitCodes.CLEAN;
        for (RuleFile file : files.read()) {
            Problems problems = new Problems();
            YamlReader.read(file.source().path(), file.source().text(), problems);
            if (!problems.isEmpty()) {
                problems.all()
                        .forEach(problem ->
                                out.println(problem.withFile(file.shown()).render(language.language())));
                exitCode = ExitCodes.FAILED;
                continue;
            }
            String formatted = RuleFormat.format(file.source().text());
            if (!formatted.equals(file.source().text())) {
                out.println(file.shown() + (check ? ": not formatted" : ": formatted"));
                exitCode = check ? ExitCodes.FAILED : exitCode;
                if (!check) {
                    write(file, formatted);
                }
            }
        }
        return exitCode;
    }

    private static void write(RuleFile file, String text) {
        try {
            Files.writeString(file.path(), text);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write to " + file.shown() + ", but could not: " + e.getMessage()
                            + ". Check who may write it.",
                    e);
        }
    }
}
