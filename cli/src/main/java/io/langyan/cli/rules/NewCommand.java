package io.langyan.cli.rules;

import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules new}: writes the first version of a rule. */
@Command(
        name = "new",
        description = {
            "Writes a draft that already passes check and test: a call from abroad, then a transfer to a stranger."
                    + " Change it step by step.",
            "Asks for what is not given."
        },
        exitCodeList = {"0:the file is written", "1:failed", "2:wrong usage, or the rule is there already"},
        sortOptions = false)
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of the rule, for example refund.first_rule.")
    private String id;

    @Option(names = "--fraud-type", paramLabel = "TYPE", description = "The scheme that it detects.")
    private String fraudType;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it.")
    private String owner;

    @Option(names = "--title-zh", paramLabel = "TEXT", description = "Its name in Chinese.")
    private String titleZh;

    @Option(names = "--title-en", paramLabel = "TEXT", description = "Its name in English.")
    private String titleEn;

    @Option(names = "--root", paramLabel = "DIR", description = "The directory of rules (default: ${DEFAULT-VALUE}).")
    private Path root = Path.of("rules");

    private BufferedReader answers;

    @Override
    public Integer call() {
        Catalogue catalogue = CatalogueFile.read();
        id = asked(id, "Rule id, for example refund.first_rule");
        fraudType = asked(
                fraudType,
                "Fraud type, one of " + String.join(", ", catalogue.fraudTypes().keySet()));
        owner = asked(owner, "Owner, who answers for it");
        titleZh = asked(titleZh, "Title in Chinese");
        titleEn = asked(titleEn, "Title in English");
        String path = id.replace('.', '/') + ".yaml";
        String text = new RuleDraft(
                        id, fraudType, owner, titleZh, titleEn, Checks.today().plusMonths(6))
                .text();
        refuseWhatIsWrong(catalogue, new RuleSource(path, text));
        write(root.resolve(path), text);
        PrintWriter out = spec.commandLine().getOut();
        out.println("wrote " + root.resolve(path));
        out.println("next: langyan rules test " + root.resolve(path));
        return ExitCodes.CLEAN;
    }

    private String asked(String given, String question) {
        if (given != null) {
            return given;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(question + ": ");
        out.flush();
        if (answers == null) {
            answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        }
        try {
            String answer = answers.readLine();
            if (answer == null || answer.isBlank()) {
                throw UserError.usage("expected an answer, but found none. Give it as an option: see --help.");
            }
            return answer.strip();
        } catch (IOException e) {
            throw UserError.failed("expected an answer, but could not read one: " + e.getMessage() + ".", e);
        }
    }

    private static void refuseWhatIsWrong(Catalogue catalogue, RuleSource source) {
        Compilation compilation = new RuleCompiler(catalogue).compile(List.of(source));
        if (compilation.hasErrors()) {
            Diagnostic first = compilation.diagnostics().get(0);
            throw UserError.usage(first.message().en() + ". " + first.help().en() + ".");
        }
    }

    private static void write(Path file, String text) {
        if (Files.exists(file)) {
            throw UserError.usage("expected no file at " + file + ", but there is one. Choose another id.");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write " + file + ", but could not: " + e.getMessage() + ". Name another --root.", e);
        }
    }
}
