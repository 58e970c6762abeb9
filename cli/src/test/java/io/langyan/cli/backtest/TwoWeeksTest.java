package io.langyan.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.cli.backtest.figures.DayCount;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.Hit;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.LeadTimes;
import io.langyan.cli.backtest.figures.OverlapCount;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.backtest.figures.RuleWarning;
import io.langyan.cli.backtest.figures.SchemeCount;
import io.langyan.cli.backtest.report.Backtested;
import io.langyan.cli.backtest.report.HtmlReport;
import io.langyan.cli.backtest.report.JsonReport;
import io.langyan.cli.backtest.report.TerminalReport;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.WarningLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * A history small enough to count by hand, against what the backtest says of it. After a change on purpose, run with
 * {@code -Dgolden.write=true} and review the difference.
 */
class TwoWeeksTest {
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Path GOLDEN = Path.of("src/test/resources/io/langyan/cli/backtest");
    private static final long MINUTE = 60_000;
    private static Backtested backtested;
    private static Figures figures;

    @BeforeAll
    static void replay() {
        backtested = TwoWeeks.backtest(Period.ALL);
        figures = backtested.figures();
    }

    @Test
    void shouldCountWarningsByDayOverAllDays() {
        assertThat(figures.days()).hasSize(14);
        assertThat(figures.days())
                .filteredOn(day -> day.levels().total() > 0)
                .extracting(DayCount::day, day -> day.levels().of(WarningLevel.HIGH))
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 3), 1),
                        tuple(LocalDate.of(2026, 3, 5), 1),
                        tuple(LocalDate.of(2026, 3, 6), 1),
                        tuple(LocalDate.of(2026, 3, 9), 1),
                        tuple(LocalDate.of(2026, 3, 10), 1));
        assertThat(figures.people()).isEqualTo(5);
    }

    @Test
    void shouldCountWarningsByDivision() {
        assertThat(figures.divisions())
                .extracting(count -> count.division(), count -> count.levels().total())
                .containsExactly(
                        tuple(Optional.of("340104"), 2),
                        tuple(Optional.empty(), 1),
                        tuple(Optional.of("340103"), 1),
                        tuple(Optional.of("340111"), 1));
    }

    @Test
    void shouldCountWhatTheRuleFound() {
        assertThat(figures.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.standing()).isEqualTo(5);
            assertThat(rule.suppressed()).containsExactly(entry("suppress", 2));
            assertThat(rule.withdrawn()).isZero();
            assertThat(rule.warnings()).isEqualTo(5);
        });
    }

    @Test
    void shouldJudgeByLabels() {
        LabelFigures labels = figures.labels().orElseThrow();

        assertThat(labels.precision()).isEqualTo(new Ratio(3, 5));
        assertThat(labels.lookAlikes()).containsExactly(entry("overseas_family", 1));
        assertThat(labels.unlabelled()).isEqualTo(1);
        assertThat(labels.ownSchemes()).isEqualTo(new Ratio(2, 3));
        assertThat(labels.allSchemes()).isEqualTo(new Ratio(3, 4));
        assertThat(labels.traceless()).isEqualTo(1);
        assertThat(labels.schemes())
                .containsExactly(
                        new SchemeCount("fake_customer_service", 3, 2, 0, 2),
                        new SchemeCount("fake_police", 1, 1, 0, 0));
        assertThat(labels.missed())
                .singleElement()
                .satisfies(victim -> assertThat(victim.label().getCaseId()).isEqualTo("v-4"));
    }

    @Test
    void shouldMeasureLeadTimesFromTheArrivalOfTheLastPieceOfEvidence() {
        LeadTimes leads = figures.labels().orElseThrow().leads();

        // he-jianguo's record of the call came two minutes after his first payment
        assertThat(leads.toFirst()).containsExactly(-2 * MINUTE, 0L, 0L);
        assertThat(leads.toLargest()).containsExactly(0L, 8 * MINUTE, 36 * MINUTE);
        assertThat(leads.afterEvidence()).containsExactly(0L, 2 * MINUTE);
        assertThat(leads.lostMinor()).isEqualTo(26_000_000);
        assertThat(leads.stillThereMinor()).isEqualTo(11_000_000);
    }

    @Test
    void shouldJudgeByTheNewestReportThatDecides() {
        assertThat(figures.feedback()).hasValueSatisfying(feedback -> {
            assertThat(feedback.confirmed()).isEqualTo(2);
            assertThat(feedback.refuted()).isEqualTo(2);
            assertThat(feedback.open()).isEqualTo(1);
        });
    }

    @Test
    void shouldCountTheWorkOfTheDesk() {
        assertThat(figures.desk().people()).isEqualTo(5);
        assertThat(figures.desk().attempts()).isEqualTo(23);
        assertThat(figures.desk().alone()).isEqualTo(1);
        assertThat(figures.desk().visits()).isZero();
    }

    @Test
    void shouldTellWhoWasFirstOfTwoRules() {
        assertThat(figures.overlap().warnings()).isEqualTo(new Ratio(4, 5));
        assertThat(figures.overlap().people()).isEqualTo(new Ratio(4, 5));
        assertThat(figures.overlap().rules())
                .extracting(
                        count -> count.rule().id(),
                        OverlapCount::warnings,
                        OverlapCount::first,
                        OverlapCount::together,
                        OverlapCount::later)
                .containsExactly(tuple("watch.long_call_abroad", 4, 1, 1, 2), tuple("watch.nobody_asked", 3, 3, 0, 0));
    }

    @Test
    void shouldTellOfARuleThatWaitsWhenItsDeadlineIsOver() {
        // Given gao-yumei, of whom three rules tell: at the interim record, with the payment, and 15 + 5 minutes later
        RuleWarning warning = figures.judged().get(0).warning();

        // Then
        assertThat(warning.told()).isEqualTo(time("2026-03-03T10:12:00+08:00"));
        assertThat(warning.others())
                .extracting(hit -> hit.detection().getRuleId(), Hit::told)
                .containsExactly(
                        tuple("watch.long_call_abroad", time("2026-03-03T10:10:00+08:00")),
                        tuple("watch.nobody_asked", time("2026-03-03T10:32:00+08:00")));
    }

    @Test
    void shouldPrintAsItDidBefore() throws IOException {
        golden("report.en.txt", String.join("\n", TerminalReport.lines(backtested, Language.EN)) + "\n");
        golden("report.zh.txt", String.join("\n", TerminalReport.lines(backtested, Language.ZH)) + "\n");
        golden("report.en.html", HtmlReport.of(backtested, Language.EN));
        golden("report.zh.html", HtmlReport.of(backtested, Language.ZH));
    }

    @Test
    void shouldMakeAPageThatIsWellFormedAndNeedsNothingElse() throws Exception {
        // Given
        String html = HtmlReport.of(backtested, Language.EN);

        // When
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document page =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(page.getElementsByTagName("svg").getLength()).isGreaterThan(2);
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(5);
        assertThat(html).doesNotContain("<script", "<link", "<img", "src=", "url(", "@import");
    }

    @Test
    void shouldShowNobody() throws IOException {
        // Given everything in the history that identifies somebody
        Set<String> identifiers = identifiers();

        // When
        List<String> reports = List.of(
                String.join("\n", TerminalReport.lines(backtested, Language.EN)),
                String.join("\n", TerminalReport.lines(backtested, Language.ZH)),
                HtmlReport.of(backtested, Language.EN),
                HtmlReport.of(backtested, Language.ZH),
                JsonReport.of(backtested).toString());

        // Then
        assertThat(identifiers).hasSizeGreaterThan(30);
        assertThat(reports).allSatisfy(report -> assertThat(report).doesNotContain(identifiers.toArray(String[]::new)));
    }

    private static Set<String> identifiers() throws IOException {
        Pattern sensitive = Pattern.compile(
                "\"(servedMsisdn|callingNumber|calledNumber|accountId|value|personId|subjectId)\": " + "\"([^\"]+)\"");
        Set<String> found = new TreeSet<>();
        for (String file : List.of("calls", "payments", "identities", "labels", "feedback")) {
            Matcher matcher = sensitive.matcher(Files.readString(TwoWeeks.DIRECTORY.resolve(file + ".jsonl")));
            while (matcher.find()) {
                found.add(matcher.group(2));
                found.add(matcher.group(2).replaceFirst("^(\\+86|00)", ""));
            }
        }
        return found;
    }

    private static long time(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (WRITE) {
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }
}
