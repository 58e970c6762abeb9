package io.langyan.cli.launcher;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a directory of its own, with a Java and a Maven that only say how they were called: what the
 * launcher decides can be seen without building or starting anything.
 */
final class FakeHome {
    private final Path home;
    private final Path tools;

    private FakeHome(Path home, Path tools) {
        this.home = home;
        this.tools = tools;
    }

    static FakeHome in(Path directory) throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path tools = Files.createDirectories(directory.resolve("tools/bin"));
        Files.copy(Repository.root().resolve("langyan"), home.resolve("langyan"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"schemas", "engine", "records", "flink-jobs", "cli"}) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
        }
        FakeHome fake = new FakeHome(home, tools);
        fake.tool("javac", "exit 0");
        fake.tool(
                "mvn",
                "case $1 in -v) echo 'Apache Maven 3.9.9 (abc)';; *) mkdir -p cli/target; echo \"$@\" >built-with;; esac");
        return fake;
    }

    /** The directory that the launcher stands in. */
    Path path() {
        return home;
    }

    Path launcher() {
        return home.resolve("langyan");
    }

    /** Puts a Java of that specification version first on the PATH. */
    FakeHome withJava(String version) throws IOException {
        tool(
                "java",
                "if [ \"$1\" = -XshowSettings:properties ]; then echo '    java.specification.version = " + version
                        + "' >&2; else printf '%s\\n' \"$@\"; fi");
        return this;
    }

    /** Puts a Maven of that version first on the PATH. */
    FakeHome withMaven(String version) throws IOException {
        tool("mvn", "echo 'Apache Maven " + version + " (abc)'");
        return this;
    }

    /** Puts a Maven on the PATH that cannot build. */
    FakeHome withBrokenBuild() throws IOException {
        tool(
                "mvn",
                "case $1 in -v) echo 'Apache Maven 3.9.9 (abc)';; *) echo '[ERROR] it does not compile'; exit 1;; esac");
        return this;
    }

    /** Leaves the mark of a build that is newer, or older, than all sources. */
    FakeHome built(boolean newest) throws IOException {
        Path mark = Files.createDirectories(home.resolve("cli/target")).resolve("built");
        Files.writeString(mark, "");
        Files.setLastModifiedTime(
                mark,
                FileTime.from(
                        newest ? Instant.now().plusSeconds(60) : Instant.now().minusSeconds(3600)));
        return this;
    }

    /** Runs a command from that directory and waits for its end. */
    Result run(Path directory, Path command, String... arguments) throws IOException, InterruptedException {
        String[] line = new String[arguments.length + 1];
        line[0] = command.toString();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools + ":" + builder.environment().get("PATH"));
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end");
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private void tool(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("could not make " + file + " executable");
        }
    }

    /** What a command said and returned. */
    record Result(int exitCode, String out, String err) {}
}
