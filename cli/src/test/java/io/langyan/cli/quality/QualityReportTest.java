package io.langyan.cli.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.report.QualityFiles;
import io.langyan.cli.quality.report.QualityJson;
import io.langyan.cli.quality.report.QualityText;
import io.langyan.cli.report.Json;
import io.langyan.project.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityReportTest {
    private static final Path GOLDEN =
            Repository.root().resolve("cli/src/test/resources/io/langyan/cli/quality/quality.txt");

    @TempDir
    Path output;

    /** {@code -Dgolden.write} writes it anew. */
    @Test
    void shouldPrintWhatAPersonHasRead() throws IOException {
        // When
        String text = String.join("\n", QualityText.lines(HandMade.quality())) + "\n";

        // Then
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(GOLDEN).as("write it anew with -Dgolden.write=true").hasContent(text);
    }

    @Test
    void shouldWriteAPageThatNeedsNothingElse() throws Exception {
        // When
        QualityFiles.write(HandMade.quality(), output.resolve("new"));

        // Then it is well-formed, has its plots, and asks nothing of anybody
        String page = Files.readString(output.resolve("new/quality.html"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        page.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(page.split("class=\"drawing\"")).hasSize(5);
        assertThat(page.replace("http://www.w3.org/1999/xhtml", ""))
                .doesNotContain("http", "src=", "href=", "<script", "@import", "url(", "person-v-0");
        assertThat(Files.readString(output.resolve("new/quality.md")))
                .startsWith("# Quality in labelled cities\n")
                .contains("| precision, HIGH and above | 66.7 % | 50.0 % | 75.0 % | 100.0 % | ≥ 80.0 % | no |");
    }

    @Test
    void shouldGiveProgramsEveryMeasureAndNobodysName() throws IOException {
        // When
        String text = Json.of(QualityJson.of(HandMade.quality()));

        // Then
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.at("/streams/both").size()).isEqualTo(Measure.values().length);
        assertThat(json.at("/streams/both/precisionHigh/all").asDouble()).isEqualTo(0.6667);
        assertThat(json.at("/streams/both/precisionHigh/goal").asDouble()).isEqualTo(0.8);
        assertThat(json.at("/streams/calls/precisionHigh/all").isNull()).isTrue();
        assertThat(json.at("/types/0/clearMedium/part").asInt()).isEqualTo(2);
        assertThat(json.at("/types/0/clearMedium/whole").asInt()).isEqualTo(3);
        assertThat(json.at("/lookAlikes/1/warningsHigh").asInt()).isEqualTo(1);
        assertThat(json.at("/cities/0/victims/1/afterEvidenceMillis").asLong()).isEqualTo(2_000);
        assertThat(text).doesNotContain("person-v-0");
    }
}
