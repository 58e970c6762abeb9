package io.langyan.simulator.cases;

import io.langyan.schema.AccountType;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.CaseTrace;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.PaymentOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a case, as far as the streams show it; from these facts alone follow its trace and the moment from which
 * the evidence is complete. The definition stands in docs/simulator.md and owes nothing to any rule.
 */
final class CaseFile {
    /** How long after a call the money leaves at most, where the playbooks know both to belong together. */
    private static final long TOGETHER = 2 * CityClock.HOUR;

    private static final long RISKY_TALK = 3 * CityClock.MINUTE;
    private static final long LONG_TALK = 8 * CityClock.MINUTE;
    private static final long SHORT_TALK = CityClock.MINUTE;
    private static final long QUARTER = 15 * CityClock.MINUTE;
    private static final long ENOUGH = 100_000;

    private final String caseId;
    private final CaseKind kind;
    private final String what;
    private final String scenario;
    private final String variant;
    private final Person person;
    private final long begin;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);

    private record Contact(boolean risky, long answered, long released, boolean live) {
        long talk() {
            return released - answered;
        }

        boolean isStrong() {
            return talk() >= (risky ? RISKY_TALK : LONG_TALK);
        }

        /** When the records show that the call is what it is. */
        long seenAt() {
            return live ? answered + (risky ? RISKY_TALK : LONG_TALK) : released;
        }
    }

    private record Loss(String id, long time, long amount, boolean toStranger, Account from, Account to) {}

    /**
     * A case that begins.
     *
     * @param what the fraud type, or what a look-alike is
     */
    CaseFile(String caseId, CaseKind kind, String what, String scenario, String variant, Person person, long begin) {
        this.caseId = caseId;
        this.kind = kind;
        this.what = what;
        this.scenario = scenario;
        this.variant = variant;
        this.person = person;
        this.begin = begin;
    }

    Person person() {
        return person;
    }

    CaseKind kind() {
        return kind;
    }

    String scenario() {
        return scenario;
    }

    void contact(boolean risky, long answered, long released) {
        contacts.add(new Contact(risky, answered, released, person.operator(0).tellsOfOpenCalls()));
    }

    void mark(Mark mark, long time) {
        marks.merge(mark, time, Math::min);
    }

    /** A payment of the case; to a stranger: a transfer to an account that the payer never paid before. */
    void loss(PaymentOrder order, long amount, boolean toStranger) {
        Loss loss = new Loss(order.id(), order.time(), amount, toStranger, order.from(), order.to());
        if (toStranger) {
            markAfter(loss);
        }
        losses.add(loss);
    }

    private void markAfter(Loss loss) {
        List<Loss> before = losses.stream().filter(Loss::toStranger).toList();
        if (before.size() >= 2 && loss.amount > before.get(before.size() - 1).amount) {
            mark(Mark.RISING, loss.time);
        }
        if (before.stream().anyMatch(other -> other.to.equals(loss.to) && loss.time - other.time <= QUARTER)) {
            mark(Mark.IN_PARTS, loss.time);
        }
        if (loss.from.type() == AccountType.CORPORATE && loss.to.type() == AccountType.PERSONAL) {
            mark(Mark.PRIVATE_PAYEE, loss.time);
        }
    }

    long lost() {
        return losses.stream().mapToLong(Loss::amount).sum();
    }

    boolean hasLosses() {
        return !losses.isEmpty();
    }

    /** The label of the case as it stands. */
    CaseLabel label() {
        CaseLabel.Builder label = CaseLabel.newBuilder()
                .setCaseId(caseId)
                .setKind(kind)
                .setPersonId(subject())
                .setFirstContactAt(begin)
                .setScenario(scenario)
                .setPayments(losses.stream()
                        .map(loss -> CasePayment.newBuilder()
                                .setEndToEndId(loss.id)
                                .setEventTime(loss.time)
                                .setAmountMinor(loss.amount)
                                .build())
                        .toList());
        if (kind == CaseKind.VICTIM) {
            CaseTrace trace = trace();
            label.setFraudType(what)
                    .setVariant(variant)
                    .setTrace(trace)
                    .setLiveSignalling(person.operator(0).tellsOfOpenCalls())
                    .setEvidenceCompleteAt(trace == CaseTrace.NONE ? null : completeAt(trace));
        } else {
            label.setLookAlike(what);
        }
        return label.build();
    }

    /** Whom warnings name: the person, or where identities know nobody, what the payments bring along. */
    private String subject() {
        if (person.isKnown()) {
            return person.id();
        }
        return isJoined()
                ? "msisdn:" + person.number(0)
                : "account:" + paidFrom().id();
    }

    /** Whether calls and payments come to the same person. */
    private boolean isJoined() {
        return person.isKnown() || losses.isEmpty() || paidFrom().bank().givesNumber();
    }

    private Account paidFrom() {
        return losses.get(0).from;
    }

    private CaseTrace trace() {
        if (completeTogether() != Long.MAX_VALUE && isJoined()) {
            return CaseTrace.CLEAR;
        }
        boolean call = contacts.stream().anyMatch(Contact::isStrong);
        boolean words = contacts.stream().anyMatch(contact -> contact.talk() >= SHORT_TALK);
        boolean money =
                losses.stream().filter(Loss::toStranger).mapToLong(Loss::amount).sum() >= ENOUGH;
        boolean callHalf = call && (!losses.isEmpty() || !marks.isEmpty());
        boolean moneyHalf = money && (words || !marks.isEmpty());
        return callHalf || moneyHalf ? CaseTrace.FAINT : CaseTrace.NONE;
    }

    /** The earliest moment at which a strong contact and a payment to a stranger within two hours of it are both seen. */
    private long completeTogether() {
        long earliest = Long.MAX_VALUE;
        long sum = 0;
        for (Loss loss : losses) {
            sum += loss.toStranger ? loss.amount : 0;
            if (!loss.toStranger || sum < ENOUGH) {
                continue;
            }
            for (Contact contact : contacts) {
                boolean near = loss.time >= contact.answered && loss.time <= contact.released + TOGETHER;
                if (near && contact.isStrong()) {
                    earliest = Math.min(earliest, Math.max(loss.time, contact.seenAt()));
                }
            }
        }
        return earliest;
    }

    private Long completeAt(CaseTrace trace) {
        if (losses.isEmpty()) {
            return null;
        }
        if (trace == CaseTrace.CLEAR) {
            return completeTogether();
        }
        long firstMark = marks.values().stream().min(Long::compare).orElse(0L);
        return Math.max(losses.get(0).time, firstMark);
    }
}
