package io.langyan.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The schema files as they are written, before the build turns them into classes. */
record SchemaFiles(Map<String, String> texts) {
    static SchemaFiles current() {
        try (Stream<Path> files = Files.list(Path.of("src/main/avro"))) {
            return new SchemaFiles(
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), SchemaFiles::text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files with one change in one of them. */
    SchemaFiles with(String file, String from, String to) {
        String text = texts.get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("expected " + file + " to contain " + from);
        }
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(file, text.replace(from, to));
        return new SchemaFiles(changed);
    }

    Map<String, Schema> schemas() {
        SchemaParser parser = new SchemaParser();
        texts.values().forEach(parser::parse);
        return parser.getParsedNamedSchemas().stream().collect(Collectors.toMap(Schema::getFullName, schema -> schema));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
