package io.langyan.project;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One parsed Java source; faults are told as "file:line what". */
final class SourceFile {
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

    private final String path;
    private final List<String> lines;
    private final CompilationUnitTree tree;
    private final DocTrees trees;
    private final List<TreePath> types = new ArrayList<>();
    private final List<TreePath> methods = new ArrayList<>();

    private SourceFile(String path, List<String> lines, CompilationUnitTree tree, DocTrees trees) {
        this.path = path;
        this.lines = lines;
        this.tree = tree;
        this.trees = trees;
        new Collector().scan(tree, null);
    }

    /** Parses files below a root. */
    static List<SourceFile> parse(Path root, List<Path> files) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(root.relativize(file).toString(), Files.readString(file));
        }
        return parse(texts);
    }

    /** Parses texts by the paths, relative to the root of the repository, at which they stand. */
    static List<SourceFile> parse(Map<String, String> texts) throws IOException {
        List<InMemory> sources = new ArrayList<>();
        texts.forEach((path, text) -> sources.add(new InMemory(path, text)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, sources);
        DocTrees trees = DocTrees.instance(task);
        List<SourceFile> parsed = new ArrayList<>();
        for (CompilationUnitTree tree : task.parse()) {
            String path = tree.getSourceFile().toUri().getPath().substring(1);
            parsed.add(new SourceFile(path, texts.get(path).lines().toList(), tree, trees));
        }
        return parsed;
    }

    /** The name of the file, without directories. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its lines. */
    List<String> lines() {
        return lines;
    }

    /** Whether it is shipped, rather than a test. */
    boolean isProduction() {
        return path.contains("src/main/");
    }

    /** Public types and methods without a doc comment; a method that overrides has that of the overridden. */
    Stream<String> undocumented() {
        return Stream.concat(types.stream(), methods.stream().filter(method -> !has(method, Set.of("Override"))))
                .filter(this::isPublic)
                .filter(element -> trees.getDocComment(element) == null)
                .map(this::place);
    }

    /** Methods of more lines than that, annotations and signature included. */
    Stream<String> methodsLongerThan(int limit) {
        return methods.stream()
                .filter(method -> lineCount(method) > limit)
                .map(method -> place(method) + " has " + lineCount(method) + " lines");
    }

    /** Lines that hold one of those texts. */
    Stream<String> linesWith(String... texts) {
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> Stream.of(texts).anyMatch(lines.get(line)::contains))
                .map(line -> name() + ":" + (line + 1) + " " + lines.get(line).strip());
    }

    /** Test methods whose names do not begin with "should". */
    Stream<String> testsNotNamedByBehaviour() {
        return methods.stream()
                .filter(method -> has(method, TEST_ANNOTATIONS))
                .filter(method -> !nameOf(method).startsWith("should"))
                .map(this::place);
    }

    private boolean isPublic(TreePath element) {
        TreePath parent = element.getParentPath();
        boolean here = modifiers(element).getFlags().contains(Modifier.PUBLIC)
                || parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                        && !modifiers(element).getFlags().contains(Modifier.PRIVATE);
        return here && (parent.getLeaf() == tree || isPublic(parent));
    }

    private static boolean has(TreePath element, Set<String> annotations) {
        return modifiers(element).getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> annotations.contains(type.toString()));
    }

    private static ModifiersTree modifiers(TreePath element) {
        return element.getLeaf() instanceof ClassTree type
                ? type.getModifiers()
                : ((MethodTree) element.getLeaf()).getModifiers();
    }

    private String place(TreePath element) {
        return name() + ":" + lineOf(start(element)) + " " + nameOf(element);
    }

    private static String nameOf(TreePath element) {
        return element.getLeaf() instanceof ClassTree type
                ? type.getSimpleName().toString()
                : ((MethodTree) element.getLeaf()).getName().toString();
    }

    private long lineCount(TreePath element) {
        return lineOf(trees.getSourcePositions().getEndPosition(tree, element.getLeaf())) - lineOf(start(element)) + 1;
    }

    private long start(TreePath element) {
        return trees.getSourcePositions().getStartPosition(tree, element.getLeaf());
    }

    private long lineOf(long position) {
        return tree.getLineMap().getLineNumber(position);
    }

    /** A source that the compiler need not look for. */
    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        private InMemory(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Gathers named types and methods; what is inside a method is nobody else's business. */
    private final class Collector extends TreePathScanner<Void, Void> {
        @Override
        public Void visitClass(ClassTree type, Void unused) {
            types.add(getCurrentPath());
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            methods.add(getCurrentPath());
            return null;
        }
    }
}
