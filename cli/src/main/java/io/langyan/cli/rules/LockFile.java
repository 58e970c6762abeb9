package io.langyan.cli.rules;

import io.langyan.cli.command.UserError;
import io.langyan.engine.language.VersionLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code rules.lock} of a directory of rules. */
final class LockFile {
    private LockFile() {}

    /** What it says; nothing is locked where there is none. */
    static VersionLock of(Path root) {
        Path file = root.resolve(RulesRoot.LOCK);
        try {
            return VersionLock.read(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    /** Writes the versions of rules that are right as they are now; other rules stay locked as they were. */
    static void update(List<CheckedFile> files) {
        for (CheckedFile file : files) {
            Path root = file.file().root();
            file.rule()
                    .map(rule -> of(root).with(rule, file.file().source()))
                    .ifPresent(lock -> write(root.resolve(RulesRoot.LOCK), lock));
        }
    }

    private static void write(Path file, VersionLock lock) {
        try {
            Files.writeString(file, lock.write());
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    private static UserError failed(String what, Path file, IOException e) {
        return UserError.failed(
                "expected to " + what + " " + file + ", but could not: " + e.getMessage() + ". Check who may do so.",
                e);
    }
}
