package io.langyan.engine.language.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.diagnostic.Code;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: plain text amonut end",
                "键: \"双引号 \\\"x\\\" amonut 尾\"",
                "key: '单引号 ''x'' amonut'",
                "key: >-\n  folded lines\n  with amonut in the second",
                "key: |\n  literal\n    indented amonut",
                "key: plain over\n  two lines amonut",
                "key: \"\\u4e00 escaped amonut\"",
                "{other: 1, key: 𠮷 beyond the first plane amonut}"
            })
    void shouldKnowWhereAPartOfAScalarStands(String text) {
        // Given
        YamlText scalar = lastScalar(text);
        int from = scalar.value().indexOf("amonut");

        // When
        Span span = scalar.span(from, from + "amonut".length());

        // Then
        int[] line = span.sourceLine().codePoints().toArray();
        assertThat(new String(line, span.column() - 1, span.length())).isEqualTo("amonut");
    }

    @Test
    void shouldRefuseATextAbove64KiB() {
        // Given
        Problems problems = new Problems();
        String text = "about: " + "长".repeat(22_000);

        // When
        Optional<YamlNode> root = YamlReader.read("big.yaml", text, problems);

        // Then
        assertThat(root).isEmpty();
        assertThat(problems.all()).extracting(Diagnostic::code).containsExactly(Code.E01);
    }

    @Test
    void shouldNameLinesFromOneWhateverEndsThem() {
        // Given
        Problems problems = new Problems();

        // When
        YamlReader.read("crlf.yaml", "a: 1\r\nb: 2\r\na: 3\r\n", problems);

        // Then
        assertThat(problems.all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.line()).isEqualTo(3);
            assertThat(diagnostic.column()).isEqualTo(1);
            assertThat(diagnostic.sourceLine()).isEqualTo("a: 3");
        });
    }

    private static YamlText lastScalar(String text) {
        Problems problems = new Problems();
        YamlMap map = (YamlMap) YamlReader.read("file.yaml", text, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return (YamlText) map.entries().get(map.entries().size() - 1).value();
    }
}
