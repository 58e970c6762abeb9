package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles documented Java, each block a file with one public class of no package, as strictly as our own. */
final class CompiledBlocks {
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public final class (\\w+)");

    private CompiledBlocks() {}

    /**
     * The classes of the blocks.
     *
     * @param sources the blocks
     * @param directory an empty one, for the compiler
     */
    static ClassLoader compile(List<String> sources, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Matcher name = PUBLIC_CLASS.matcher(source);
            assertThat(name.find()).as("a public final class in:\n" + source).isTrue();
            files.add(Files.writeString(directory.resolve(name.group(1) + ".java"), source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            diagnostics,
                            List.of(
                                    "-d",
                                    directory.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-proc:none",
                                    "-Xlint:all,-path",
                                    "-Werror"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(diagnostics.getDiagnostics().toString()).isTrue();
        }
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, CompiledBlocks.class.getClassLoader());
    }
}
