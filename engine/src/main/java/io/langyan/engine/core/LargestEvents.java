package io.langyan.engine.core;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import java.time.Duration;
import java.util.List;

/**
 * Makes events as large as records of their kind can be: identifiers and texts as long as ISO 20022 and E.164 allow,
 * amounts up to the largest that is taken, calls with {@value #RECORDS_OF_A_CALL} records.
 */
final class LargestEvents {
    /** Start, answer, one interim record and the end. */
    static final int RECORDS_OF_A_CALL = 4;

    private static final int ID_LENGTH = 48;
    private static final int PHONE_LENGTH = 16;
    private static final int ACCOUNT_LENGTH = 34;
    private static final int CODE_LENGTH = 14;
    private static final int DIVISION_LENGTH = 6;
    /** 140 characters, of three bytes each. */
    private static final int NOTE_LENGTH = 140;

    private static final long LARGEST_NUMBER = 10_000_000_000_000L;
    private static final List<Phase> PHASES = List.of(Phase.START, Phase.ANSWER, Phase.PARTIAL, Phase.END);

    private LargestEvents() {}

    /** The records of one event that begins at that time, epoch milliseconds; the number tells it from others. */
    static List<Event> of(EventType type, int number, long time) {
        if (!type.interval()) {
            return List.of(fill(type, number, Event.of(type, time).ids(id(number, "R"), id(number, "E"))));
        }
        return PHASES.stream()
                .map(phase -> {
                    long at = time + Duration.ofHours(5).toMillis() * phase.ordinal();
                    long answer = phase == Phase.START ? Event.MISSING : time + 1;
                    long length = phase == Phase.START || phase == Phase.ANSWER ? Event.MISSING : at - time;
                    Event.Builder record = Event.of(type, at)
                            .ids(id(number, phase.name()), id(number, "E"))
                            .call(phase, answer, length)
                            .subject(text("+", PHONE_LENGTH), text("D", DIVISION_LENGTH));
                    return fill(type, number, record);
                })
                .toList();
    }

    private static Event fill(EventType type, int number, Event.Builder event) {
        for (Field field : type.fields()) {
            if (field.slot() < 0) {
                continue;
            }
            if (field.type().isNumeric()) {
                event.number(field.slot(), number(field));
            } else {
                event.text(field.slot(), text(number + "x", length(field)));
            }
        }
        return event.build();
    }

    private static long number(Field field) {
        return switch (field.type()) {
            case BOOL -> 1;
            case ENUM -> field.enumType().orElseThrow().values().size() - 1L;
            default -> LARGEST_NUMBER;
        };
    }

    private static int length(Field field) {
        if (field.mask() == Field.Mask.PHONE) {
            return PHONE_LENGTH;
        } else if (field.isSensitive()) {
            return ACCOUNT_LENGTH;
        }
        String path = field.origin().path();
        if (field.name().endsWith("division")) {
            return DIVISION_LENGTH;
        }
        return path.endsWith("agent") ? CODE_LENGTH : NOTE_LENGTH;
    }

    private static String id(int number, String kind) {
        return text(kind + number + "-", ID_LENGTH);
    }

    /** Letters of both cases, which no packing shortens; a long text is of Chinese characters. */
    private static String text(String begin, int length) {
        StringBuilder text = new StringBuilder(begin);
        for (int i = text.length(); i < length; i++) {
            text.append(
                    length == NOTE_LENGTH ? '付' : (char) ((i % 2 == 0 ? 'A' : 'a') + (i * 7 + begin.length()) % 26));
        }
        return text.toString();
    }
}
