package io.langyan.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * The schemas of every release so far, as they ship in this jar under {@code released/<version>}. What a release has
 * published is in topics and in savepoints; its schemas never change again.
 */
public final class ReleasedSchemas {
    private static final String FOLDER = "released/";
    private static final Map<String, Map<String, Schema>> BY_VERSION = load();

    private ReleasedSchemas() {}

    /** The versions of all releases, in text order. */
    public static List<String> versions() {
        return List.copyOf(BY_VERSION.keySet());
    }

    /** The named schemas of a release by full name; empty for a version that was never released. */
    public static Map<String, Schema> of(String version) {
        return BY_VERSION.getOrDefault(version, Map.of());
    }

    /** All schemas that releases have published under that full name, for example {@code io.langyan.schema.Call}. */
    public static List<Schema> named(String fullName) {
        return BY_VERSION.values().stream()
                .filter(schemas -> schemas.containsKey(fullName))
                .map(schemas -> schemas.get(fullName))
                .toList();
    }

    /** The SHA-256 of every released file, by path below {@code released/}: the list of what must never change. */
    public static Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        text("SHA256SUMS").lines().forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            checksums.put(parts[1], parts[0]);
        });
        return checksums;
    }

    private static Map<String, Map<String, Schema>> load() {
        Map<String, SchemaParser> parsers = new TreeMap<>();
        List<String> files = new ArrayList<>(checksums().keySet());
        files.removeIf(file -> !file.endsWith(".avsc"));
        for (String file : files) {
            String version = file.substring(0, file.indexOf('/'));
            parsers.computeIfAbsent(version, unused -> new SchemaParser()).parse(text(file));
        }
        Map<String, Map<String, Schema>> loaded = new TreeMap<>();
        parsers.forEach((version, parser) -> {
            Map<String, Schema> schemas = new HashMap<>();
            parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getFullName(), schema));
            loaded.put(version, Map.copyOf(schemas));
        });
        return loaded;
    }

    private static String text(String file) {
        try (InputStream in = ReleasedSchemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("released schema " + file + " is listed but not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read released schema " + file, e);
        }
    }
}
