package io.langyan.cli.command;

import io.langyan.records.bundle.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whose signatures count. */
public final class TrustOption {
    @Option(
            names = "--trust",
            paramLabel = "DIR",
            required = true,
            description = "The directory with the public keys (NAME.pub) of those who may approve and publish.")
    private Path directory;

    /**
     * The keys.
     *
     * @throws UserError where there are none, or one of them is none
     */
    public TrustedKeys keys() {
        return in(directory);
    }

    /**
     * The keys in a directory.
     *
     * @throws UserError where there are none, or one of them is none
     */
    public static TrustedKeys in(Path directory) {
        try {
            return TrustedKeys.read(directory);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e.getMessage() + ".");
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read the public keys in " + directory + ", but could not. Check who may read them.",
                    e);
        }
    }
}
