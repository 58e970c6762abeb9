package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.event.Event;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.Level;
import io.langyan.schema.CatalogueResource;
import io.langyan.schema.Suspect;
import io.langyan.schema.SuspectStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others are told of a suspect, by a rule that ships. */
class SuspectRecordsTest {
    private static final Plan PLAN = Plan.of(
            catalogue(),
            new RuleCompiler(catalogue())
                    .compile(RuleDirectory.read(Path.of("../rules")))
                    .rules());
    private static final long FOUND = 1_770_000_000_000L;

    @Test
    void shouldSayOfASuspectTheEvidenceTheExpiryAndWhatWouldLiftIt() {
        // Given
        DetectionUpdate update = update(1, false, true, Optional.empty());

        // When
        Suspect suspect = SuspectRecords.toAvro(update, Entity.ACCOUNT, PLAN).orElseThrow();

        // Then
        assertThat(suspect.getStatus()).isEqualTo(SuspectStatus.STANDING);
        assertThat(suspect.getEvidence()).extracting(item -> item.getId()).containsExactly("e1", "e2");
        assertThat(suspect.getSince()).isEqualTo(FOUND);
        assertThat(suspect.getUntil()).isEqualTo(FOUND + Duration.ofHours(72).toMillis());
        assertThat(suspect.getRuleId()).isEqualTo("mule.fast_in_fast_out");
        assertThat(suspect.getVersion()).isEqualTo(1);
        assertThat(suspect.getExplanation().getEn()).isEqualTo("passed on within minutes");
        assertThat(suspect.getLiftedWhen().getEn()).contains("corrected records", "known_collector");
        assertThat(suspect.getLiftedWhen().getZh()).contains("更正", "known_collector");
    }

    @Test
    void shouldLiftASuspicionThatACorrectionOrAnExceptionTakesBack() {
        // Given
        DetectionUpdate withdrawn = update(2, true, true, Optional.empty());
        DetectionUpdate excepted = update(2, false, true, Optional.of("except:known_collector"));

        // When
        List<Suspect> lifted = List.of(
                SuspectRecords.toAvro(withdrawn, Entity.ACCOUNT, PLAN).orElseThrow(),
                SuspectRecords.toAvro(excepted, Entity.ACCOUNT, PLAN).orElseThrow());

        // Then
        assertThat(lifted).allSatisfy(suspect -> {
            assertThat(suspect.getStatus()).isEqualTo(SuspectStatus.LIFTED);
            assertThat(suspect.getUntil()).isEqualTo(suspect.getSince());
        });
    }

    @Test
    void shouldSuspectNobodyByARuleInShadow() {
        // Given
        DetectionUpdate update = update(1, false, false, Optional.empty());

        // When
        Optional<Suspect> suspect = SuspectRecords.toAvro(update, Entity.ACCOUNT, PLAN);

        // Then
        assertThat(suspect).isEmpty();
    }

    private static Catalogue catalogue() {
        try (InputStream yaml = CatalogueResource.open()) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DetectionUpdate update(
            int revision, boolean withdrawn, boolean live, Optional<String> suppressedBy) {
        Finding finding = new Finding(
                "d1",
                "mule.fast_in_fast_out",
                1,
                live,
                "mule_account",
                "e2",
                FOUND,
                100,
                Level.HIGH,
                "review_account",
                List.of(),
                List.of(new Evidence("got", "e1", FOUND - 1), new Evidence("paid", "e2", FOUND)),
                List.of(),
                new Whereabouts(null, null, Event.MISSING, null),
                new Label("几分钟内转出", "passed on within minutes"),
                suppressedBy,
                List.of("mule"));
        return new DetectionUpdate("6222000000000009", finding, revision, withdrawn, true, false);
    }
}
