package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.UserError;
import io.langyan.records.bundle.KeyFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules keygen}: makes the keys of one person. */
@Command(
        name = "keygen",
        description = {
            "Makes the Ed25519 keys of one person: NAME.key to sign with, which only its owner may read, and NAME.pub,"
                    + " which goes into the trust directory of the job and of everybody who publishes.",
            "Every person has a key of their own; the job takes nothing that one person approved and published."
        },
        exitCodeList = {"0:the keys are made", "1:failed", "2:wrong usage, or there are keys of that name already"},
        sortOptions = false)
final class KeygenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The key's name: that of its owner, for example li.wei.")
    private String name;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Where the private key goes.")
    private Path directory;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "Where the public key goes (default: beside the private one).")
    private Path trust;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path publicPlace = trust == null ? directory : trust;
        try {
            out.println("wrote " + KeyFiles.generate(name, directory, publicPlace) + " (keep it to yourself)");
            out.println("wrote " + publicPlace.resolve(name + KeyFiles.PUBLIC)
                    + " (who takes your signature needs a copy in the trust directory)");
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write keys to " + directory + ", but could not: " + e.getMessage()
                            + ". Check who may do so.",
                    e);
        }
        return ExitCodes.CLEAN;
    }
}
