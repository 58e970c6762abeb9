package io.langyan.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.rule.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ladder that ships, cell by cell, as the desk goes through it: written down by hand, beside the file. */
class LadderTableTest {
    /** The step in each column, what happens in each row, where that leads; a dot for nowhere. */
    private static final List<String> TABLE = List.of(
            "                     closed       follow_up  sms        call       call_again call_and_visit visit      stop_payment supervisor",
            "ACKNOWLEDGED         .            .          .          .          .          .              .          .            .",
            "ANSWERED_DISSUADED   .            closed     closed     closed     closed     closed         closed     closed       closed",
            "ANSWERED_DISBELIEVED visit        visit      visit      visit      visit      visit          .          .            .",
            "REFUSED              .            call_again call       call_again visit      visit          .          .            .",
            "BUSY                 .            call_again call_again call_again visit      visit          .          .            .",
            "UNREACHABLE          .            call_again call       call_again visit      visit          .          .            .",
            "WRONG_PERSON         .            visit      visit      visit      visit      visit          .          .            .",
            "VISITED              .            closed     closed     closed     closed     closed         closed     closed       closed",
            "RELATIVE_TOLD        .            .          follow_up  follow_up  follow_up  .              .          .            .",
            "ALREADY_PAID         stop_payment stop_payment stop_payment stop_payment stop_payment stop_payment stop_payment . .",
            "GENUINE_BUSINESS     .            closed     closed     closed     closed     closed         closed     closed       closed",
            "OVERDUE              .            call       .          call_again visit      visit          supervisor supervisor   .",
            "UNACKNOWLEDGED       .            supervisor supervisor supervisor supervisor supervisor     supervisor supervisor   .");

    static Stream<Arguments> cells() {
        String[] columns = TABLE.get(0).strip().split(" +");
        return TABLE.stream().skip(1).flatMap(line -> {
            String[] row = line.split(" +");
            return Stream.iterate(0, i -> i < columns.length, i -> i + 1)
                    .map(i -> Arguments.of(
                            Trigger.valueOf(row[0]),
                            step(columns[i]),
                            step(row[i + 1].equals(".") ? columns[i] : row[i + 1])));
        });
    }

    @Test
    void shouldHaveACellForEveryStepAndTrigger() {
        assertThat(cells()).hasSize(Trigger.values().length * Step.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void shouldLeadFromEveryStepWhereTheTableSays(Trigger trigger, Step from, Step to) {
        // Given a warning that stands on a step
        DeskTrial trial = DeskTrial.live();
        trial.notice(NoticeBuilder.of(Level.EMERGENCY));
        trial.minutes(1);
        if (from == Step.CLOSED) {
            trial.report(FeedbackType.VISITED);
        } else {
            stand(trial, from, trigger);
        }
        trial.after(Desk.SPACING_MILLIS);
        int before = trial.told.size();

        // When
        happens(trial, trigger);

        // Then
        Instruction last = trial.last().desk();
        assertThat(trial.file.open(DeskTrial.WARNING).position.step()).isEqualTo(to);
        if (from != to) {
            assertThat(trial.told).hasSizeGreaterThan(before);
            assertThat(last.step()).isEqualTo(to);
            assertThat(last.reason().name()).isEqualTo(trigger.name());
            assertThat(last.actions()).isEqualTo(DeskTrial.SETTINGS.ladder().actions(to));
        }
    }

    /** Puts it there, taken by somebody unless that is what is missing. */
    private static void stand(DeskTrial trial, Step step, Trigger trigger) {
        DeskCase warning = trial.file.open(DeskTrial.WARNING);
        LevelPlan plan = DeskTrial.SETTINGS.ladder().plan(Level.EMERGENCY);
        if (trigger == Trigger.UNACKNOWLEDGED && step != Step.SUPERVISOR) {
            Position said = Position.unacknowledged(plan, step, Reason.OPENED, trial.now, 1);
            for (int i = 0; i < plan.repeats(); i++) {
                said = said.saidAgain(plan, trial.now);
            }
            warning.position = said;
        } else {
            warning.position =
                    warning.position.acknowledgedAt(plan, trial.now).moved(plan, step, Reason.OPENED, trial.now);
        }
    }

    private static void happens(DeskTrial trial, Trigger trigger) {
        if (trigger == Trigger.OVERDUE || trigger == Trigger.UNACKNOWLEDGED) {
            long next = trial.nextDue();
            if (next != Long.MAX_VALUE) {
                trial.after(next - trial.now);
            }
        } else {
            trial.report(FeedbackType.valueOf(trigger.name()));
        }
    }

    private static Step step(String label) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(label))
                .findFirst()
                .orElseThrow();
    }
}
