package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {
    static List<String> versions() {
        return ReleasedSchemas.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldExchangeRecordsWithEveryRelease(String version) {
        // Given
        var current = SchemaFiles.current().schemas();

        // When
        var breaks = SchemaCompatibilityCheck.breaks(ReleasedSchemas.of(version), current);

        // Then
        assertThat(breaks).isEmpty();
    }

    @Test
    void shouldHaveReleasedAllSchemasThatTheFirstReleaseHas() {
        // Given
        var versions = ReleasedSchemas.versions();

        // When
        var first = ReleasedSchemas.of(versions.get(0));

        // Then
        assertThat(versions).startsWith("0.1.0");
        assertThat(first)
                .containsKeys(
                        "io.langyan.schema.Call",
                        "io.langyan.schema.Payment",
                        "io.langyan.schema.Identity",
                        "io.langyan.schema.WatchlistEntry",
                        "io.langyan.schema.Feedback",
                        "io.langyan.schema.Detection",
                        "io.langyan.schema.Warning",
                        "io.langyan.schema.Suspect",
                        "io.langyan.schema.DeadLetter",
                        "io.langyan.schema.RuleBundle",
                        "io.langyan.schema.RuleMute",
                        "io.langyan.schema.RuleStatus");
    }

    @Test
    void shouldBuildTheClassesFromTheFilesAsWritten() {
        // Given
        var written = SchemaFiles.current().schemas();

        // When
        var built = Warning.getClassSchema();

        // Then
        assertThat(SchemaNormalization.parsingFingerprint64(built))
                .isEqualTo(SchemaNormalization.parsingFingerprint64(written.get(built.getFullName())));
        assertThatCode(() -> written.keySet().forEach(SchemaCompatibilityTest::load))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Call.avsc         | "fields": [                    | "fields": [{"name": "imei", "type": "string"},
            Call.avsc         | "name": "causeForTerm"         | "name": "cause"
            Call.avsc         | "callingNumber", "type": "string" | "callingNumber", "type": "bytes"
            Payment.avsc      | "name": "PaymentKind"          | "name": "Kind"
            Payment.avsc      | "REJECTED", "REVERSED"]        | "REJECTED"]
            Payment.avsc      | "REJECTED", "REVERSED"]        | "REVERSED", "REJECTED"]
            Detection.avsc    | "revision", "type": "int"      | "revision", "type": "long"
            Identity.avsc     | {"type": "long", "logicalType": "timestamp-millis"} | "long"
            WarningLevel.avsc | "EMERGENCY"]                   | "EMERGENCY", "CATASTROPHE"]
            Party.avsc        | "sensitive": true              | "sensitive": false
            Suspect.avsc      | "name": "Suspect"              | "name": "Suspicion"
            """)
    void shouldRefuseAChangeThatBreaksARelease(String file, String from, String to) {
        // Given
        var current = SchemaFiles.current();
        var broken = onOneLine(current, file).with(file, from, to).schemas();

        // When
        var breaks = SchemaCompatibilityCheck.breaks(current.schemas(), broken);

        // Then
        assertThat(breaks).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Call.avsc    | "fields": [               | "fields": [{"name": "imei", "type": ["null", "string"], "default": null},
            Payment.avsc | "QR", "THIRD_PARTY"]      | "QR", "THIRD_PARTY", "WEARABLE"]
            Warning.avsc | "WITHDRAWN", "CLOSED"], "default": "REVISED" | "WITHDRAWN", "CLOSED", "SPLIT"], "default": "REVISED"
            """)
    void shouldAllowAChangeThatEveryReleaseCanLiveWith(String file, String from, String to) {
        // Given
        var current = SchemaFiles.current();
        var changed = onOneLine(current, file).with(file, from, to).schemas();

        // When
        var breaks = SchemaCompatibilityCheck.breaks(current.schemas(), changed);

        // Then
        assertThat(breaks).isEmpty();
    }

    /** The file on one line, so that a change can be told without its line breaks. */
    private static SchemaFiles onOneLine(SchemaFiles files, String file) {
        String text = files.texts().get(file);
        String line = text.replaceAll("\\n\\s*", " ").replace("[ ", "[").replace(" ]", "]");
        return files.with(file, text, line.replace("{ ", "{").replace(" }", "}"));
    }

    private static void load(String className) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class was built for " + className, e);
        }
    }
}
