package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueCompatibilityTest {
    static List<String> versions() {
        return ReleasedSchemas.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldOnlyAppendToEveryReleasedCatalogue(String version) throws IOException {
        // Given
        CatalogueFile released = CatalogueFile.of(resource("released/" + version + "/catalogue.yaml"));
        CatalogueFile current = CatalogueFile.of(current());

        // When
        List<String> breaks = current.breaksOf(released);

        // Then
        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            code: 7                  | code: 6
            code: 7                  | code: 70
            overseas: {              | abroad: {
            transfer.refused:        | transfer.rejected:
            romance:                 | romance_scam:
            payroll_accounts         | salary_accounts
            talk: {type: duration    | talk: {type: int
            payee_bank:              | payee_agent:
            record: Payment          | record: Call
            """)
    void shouldRefuseAChangeThatStoredStateCannotSurvive(String from, String to) throws IOException {
        // Given
        CatalogueFile released = CatalogueFile.of(current());
        CatalogueFile changed = CatalogueFile.of(changed(from, to));

        // When
        List<String> breaks = changed.breaksOf(released);

        // Then
        assertThat(breaks).isNotEmpty();
    }

    @Test
    void shouldAllowANewFieldAtTheEnd() throws IOException {
        // Given
        String last = "caller_division: {type: text, from: callingNumber, as: number_division, optional: true}";
        CatalogueFile released =
                CatalogueFile.of(changed(last, "").replaceAll("(?m)^\\s*callee: .*servedMsisdn.*$", ""));
        CatalogueFile changed = CatalogueFile.of(changed(last, "")
                .replaceAll("(?m)^(\\s*)callee: .*servedMsisdn.*$", "$1extra: {type: text, from: feed}"));

        // When
        List<String> breaks = changed.breaksOf(released);

        // Then
        assertThat(breaks).isEmpty();
    }

    private static String changed(String from, String to) throws IOException {
        String text = current();
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static String current() throws IOException {
        try (InputStream in = CatalogueResource.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CatalogueResource.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
