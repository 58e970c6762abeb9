package io.langyan.cli.command;

import io.langyan.records.bundle.SigningKey;
import io.langyan.records.bundle.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Who signs. A key is named by its file alone: what stands on a command line, others can read. */
public final class KeyOption {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The file of your private key (PKCS#8 in PEM), which nobody else may read.")
    private Path file;

    /**
     * The key, in the name under which it is trusted.
     *
     * @throws UserError where it is no private key, others may read it, or nobody trusts it
     */
    public SigningKey read(TrustedKeys trusted) {
        try {
            return SigningKey.read(file, trusted);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read the private key in " + file + ", but could not. Check who may read it.", e);
        }
    }
}
