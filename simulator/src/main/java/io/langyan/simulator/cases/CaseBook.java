package io.langyan.simulator.cases;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.WatchlistEntry;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.life.Agenda;
import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** All swindles and look-alikes of a period: planned at once, each played when its time comes, labelled in the end. */
public final class CaseBook {
    private static final long PURPOSE = 51;
    private static final int VICTIMS_PER_GANG = 7;
    /** Cases begin some hours in, so that a victim has a past of at least those. */
    private static final long QUIET = 5 * CityClock.HOUR;

    private static final double ADAPTS = 0.5;

    private final City city;
    private final Agenda agenda;
    private final Underworld underworld;
    private final Laundry laundry;
    private final Deque<Planned> planned;
    private final List<CaseFile> files = new ArrayList<>();

    private record Planned(long begin, int number, Runnable script) {}

    /**
     * Plans the cases.
     *
     * @param cases how many swindles, for each of which there are several look-alikes
     * @param lookAlikes how many look-alikes
     */
    public CaseBook(City city, Agenda agenda, int cases, int lookAlikes) {
        this.city = city;
        this.agenda = agenda;
        this.underworld = new Underworld(city, 1 + cases / VICTIMS_PER_GANG);
        this.laundry = new Laundry(city);
        this.planned = new ArrayDeque<>(plan(cases, lookAlikes));
    }

    private List<Planned> plan(int cases, int lookAlikes) {
        List<Planned> plan = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        double total = 0;
        for (Playbook playbook : Playbook.values()) {
            total += playbook.weight();
        }
        double due = 0;
        int swindles = 0;
        for (Playbook playbook : Playbook.values()) {
            due += cases * playbook.weight() / total;
            while (swindles < Math.round(due)) {
                swindle(playbook, swindles++, plan, taken);
            }
        }
        for (int i = 0; i < lookAlikes; i++) {
            lookAlike(LookAlike.values()[i % LookAlike.values().length], swindles + i, plan, taken);
        }
        plan.sort(Comparator.comparingLong(Planned::begin).thenComparingInt(Planned::number));
        return plan;
    }

    private void swindle(Playbook playbook, int number, List<Planned> plan, Set<Integer> taken) {
        Dice dice = Dice.of(city.seed(), PURPOSE, number, 0);
        Person person = somebody(playbook::finds, dice, taken);
        long room = Math.min(
                playbook.hours() * CityClock.HOUR,
                (city.clock().end() - city.clock().begin()) * 3 / 4);
        long begin = moment(playbook.shape(), room, dice);
        List<Adaptation> ways = playbook.adaptations();
        Adaptation way = dice.chance(ADAPTS) ? dice.pick(ways) : Adaptation.NONE;
        boolean early = begin - 26 * CityClock.HOUR > city.clock().begin() + QUIET;
        Adaptation adaptation = way == Adaptation.KNOWN_PAYEE && !early ? Adaptation.NONE : way;
        CaseFile file = new CaseFile(
                "v-" + number,
                CaseKind.VICTIM,
                playbook.fraudType(),
                playbook.scenario(),
                adaptation.name().toLowerCase(java.util.Locale.ROOT),
                person,
                begin);
        Swindle swindle = new Swindle(city, agenda, file, dice, begin, room, underworld.any(dice), laundry, adaptation);
        plan.add(new Planned(begin, number, () -> {
            files.add(file);
            playbook.play(swindle);
        }));
        if (adaptation == Adaptation.KNOWN_PAYEE) {
            long before = begin - 26 * CityClock.HOUR;
            plan.add(new Planned(before, number, () -> swindle.introduce(before)));
        }
    }

    private void lookAlike(LookAlike kind, int number, List<Planned> plan, Set<Integer> taken) {
        Dice dice = Dice.of(city.seed(), PURPOSE, number, 1);
        Person person = somebody(kind::suits, dice, taken);
        long room = 6 * CityClock.HOUR;
        long begin = moment(kind.shape(), room, dice);
        CaseFile file = new CaseFile("q-" + number, CaseKind.LOOK_ALIKE, kind.label(), null, null, person, begin);
        Scene scene = new Scene(city, agenda, file, dice, begin, room);
        plan.add(new Planned(begin, number, () -> {
            files.add(file);
            kind.play(scene);
        }));
    }

    /** Somebody whom it suits, and who is in no other case unless the city is too small for that. */
    private Person somebody(Predicate<Person> suits, Dice dice, Set<Integer> taken) {
        Person last = city.people().anyone(dice);
        for (int tries = 0; tries < 2_000; tries++) {
            Person person = city.people().anyone(dice);
            if (suits.test(person)) {
                last = person;
                if (!taken.contains(person.index())) {
                    break;
                }
            }
        }
        taken.add(last.index());
        return last;
    }

    /** A day by chance, an hour by the shape, so that there is room until the end of the period. */
    private long moment(DayShape shape, long room, Dice dice) {
        long first = city.clock().begin() + QUIET;
        long last = Math.max(first, city.clock().end() - room - CityClock.HOUR);
        long begin = first;
        for (int tries = 0; tries < 50; tries++) {
            long day = dice.below(city.clock().days()) * CityClock.DAY;
            long hour = dice.weighted(shape.weights()) * CityClock.HOUR;
            begin = city.clock().begin() + day + hour + dice.between(0, CityClock.HOUR - 1);
            if (begin >= first && begin <= last) {
                return begin;
            }
        }
        return dice.between(first, last);
    }

    /** Plays what begins in an hour. */
    public void play(Hour hour) {
        underworld.dial(hour);
        // Some scripts reach back for up to four hours, so they are played ahead.
        long until = hour.begin() + CityClock.HOUR + CityClock.HOUR * 4;
        while (!planned.isEmpty() && planned.peek().begin < until) {
            planned.poll().script.run();
        }
    }

    /** The labels: victims and look-alikes in the order of their beginnings, then accounts and numbers of swindlers. */
    public List<CaseLabel> labels() {
        List<CaseLabel> labels = new ArrayList<>();
        files.forEach(file -> labels.add(file.label()));
        labels.addAll(underworld.labels());
        return labels;
    }

    /** What the police put on lists meanwhile. */
    public List<WatchlistEntry> watchlist() {
        return underworld.watchlist();
    }
}
