package io.langyan.cli.rules;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory called rules with copies of the rules that ship, to be spoilt.
 *
 * @param root the directory
 */
public record RuleFolder(Path root) {
    static final String ON_CALL = "refund/transfer_on_call.yaml";
    static final String COMPANY = "boss/company_new_payee.yaml";

    /** Below a directory that is empty so far. */
    public static RuleFolder in(Path directory) throws IOException {
        RuleFolder folder = new RuleFolder(directory.resolve("rules"));
        for (String file : new String[] {ON_CALL, COMPANY}) {
            folder.write(
                    file, Files.readString(Repository.root().resolve("rules").resolve(file)));
        }
        return folder;
    }

    /** The file of that path. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** The text of a file. */
    public String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    void replace(String name, String old, String other) throws IOException {
        String text = read(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("expected '" + old + "' in " + name + ", but it is not there");
        }
        write(name, text.replace(old, other));
    }
}
