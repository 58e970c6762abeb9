package io.langyan.engine.warning;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.warning.PublishedWarning.Fate;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/** Keeps the warnings of one person in step with the detections that stand, and tells every change once. */
public final class WarningBook {
    private final List<PublishedWarning> published;
    private int closed;

    /** A book without warnings. */
    public WarningBook() {
        this(new ArrayList<>(0), 0);
    }

    /**
     * A book as it is stored.
     *
     * @param published what was last published of the episodes that are remembered, by ordinal
     * @param closed how many episodes are over and forgotten
     */
    public WarningBook(List<PublishedWarning> published, int closed) {
        this.published = published;
        this.closed = closed;
    }

    /** What was last published of the episodes that are remembered. */
    public List<PublishedWarning> published() {
        return List.copyOf(published);
    }

    /** Whether no warning was ever published. */
    public boolean isBlank() {
        return closed == 0 && published.isEmpty();
    }

    /** How many episodes are over and forgotten. */
    public int closed() {
        return closed;
    }

    /** A copy. */
    public WarningBook copy() {
        return new WarningBook(new ArrayList<>(published), closed);
    }

    /** The watermark at which there is more to say of warnings, epoch milliseconds; Long.MAX_VALUE for never. */
    public long timer() {
        long timer = PublishedWarning.NEVER;
        for (PublishedWarning each : published) {
            timer = Math.min(timer, each.next());
        }
        return timer;
    }

    /**
     * The warnings that the detections amount to.
     *
     * @param composer writes them
     * @param further payments that they may count though no detection cites them
     */
    public Episodes fold(
            WarningComposer composer,
            String subjectId,
            List<Standing> standing,
            FurtherOutflows further,
            List<Contact> contacts) {
        List<Episode> episodes = Episode.of(warning(standing));
        List<Episodes.Told> told = new ArrayList<>(episodes.size());
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            List<Outflow> followed = further.of(episode);
            WarningUpdate warning = composer.compose(subjectId, closed + 1 + i, episode, followed, contacts);
            long newest = followed.isEmpty()
                    ? Long.MIN_VALUE
                    : followed.get(followed.size() - 1).time();
            told.add(new Episodes.Told(episode, warning, newest));
        }
        return new Episodes(told);
    }

    /**
     * Publishes what changed.
     *
     * @param before what {@link #fold} said before the change
     * @param after what it says now
     * @param standing the detections now
     * @param watermark the watermark, epoch milliseconds
     * @param overAt from which watermark on nothing can join an episode any more whose newest detection is of that time;
     *     {@link PublishedWarning#NEVER} where that will not come
     * @return the new revisions, in the order of the episodes
     */
    public List<WarningUpdate> publish(
            Episodes before, Episodes after, List<Standing> standing, long watermark, LongUnaryOperator overAt) {
        List<WarningUpdate> updates = new ArrayList<>();
        Set<String> unfinished = standing.stream()
                .filter(Standing::isOwedFinal)
                .map(each -> each.finding().detectionId())
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < after.size(); i++) {
            Episodes.Told now = after.at(i);
            boolean isFinal = now.newestPayment() <= watermark
                    && now.episode().findings().stream()
                            .noneMatch(finding -> unfinished.contains(finding.detectionId()));
            publishOpen(closed + 1 + i, before.at(i), now, isFinal, updates);
            long over = overAt.applyAsLong(now.episode().newest().triggeredAt());
            look(closed + 1 + i, now, isFinal, watermark, over, updates);
        }
        for (int i = after.size(); i < before.size(); i++) {
            publishGone(closed + 1 + i, before.at(i), after, updates);
        }
        return updates;
    }

    /** Forgets the oldest episode, which is over. */
    public void forgetOldest() {
        int ordinal = ++closed;
        published.removeIf(each -> each.ordinal() == ordinal);
    }

    private void publishOpen(
            int ordinal, Episodes.Told before, Episodes.Told now, boolean isFinal, List<WarningUpdate> updates) {
        PublishedWarning last = last(ordinal);
        boolean known = last.stands();
        boolean isSame = known && before != null && now.warning().equals(before.warning());
        if (isSame && (last.isFinal() || !isFinal)) {
            return;
        }
        Change change = known && before != null ? change(before.warning(), now.warning()) : Change.OPENED;
        PublishedWarning next = last.revised(Fate.OPEN, isFinal);
        remember(next);
        updates.add(now.warning().published(next.revision(), Status.OPEN, change, isFinal));
    }

    /** Closes a warning that is over, or foresees when it will be looked at again. */
    private void look(
            int ordinal, Episodes.Told now, boolean isFinal, long watermark, long over, List<WarningUpdate> updates) {
        PublishedWarning last = last(ordinal);
        boolean isOver = over != PublishedWarning.NEVER && over <= watermark;
        if (last.fate() == Fate.OPEN && isOver && isFinal) {
            last = last.revised(Fate.OVER, true);
            updates.add(now.warning().published(last.revision(), Status.CLOSED, Change.CLOSED, true));
        }
        boolean isOpen = last.fate() == Fate.OPEN && !isOver;
        remember(last.next(
                now.newestPayment() > watermark ? now.newestPayment() : isOpen ? over : PublishedWarning.NEVER));
    }

    /** A warning whose detections another one holds now goes over to that; else nothing of it stands. */
    private void publishGone(int ordinal, Episodes.Told before, Episodes after, List<WarningUpdate> updates) {
        PublishedWarning last = last(ordinal);
        if (!last.stands()) {
            return;
        }
        PublishedWarning next = last.revised(Fate.GONE, false);
        remember(next);
        Optional<String> heir = after.heirOf(before.episode());
        updates.add(
                heir.isPresent()
                        ? before.warning().mergedInto(next.revision(), heir.get(), last.everFinal())
                        : before.warning()
                                .published(next.revision(), Status.WITHDRAWN, Change.WITHDRAWN, last.everFinal()));
    }

    private static Change change(WarningUpdate before, WarningUpdate after) {
        int byLevel = after.level().compareTo(before.level());
        int byScore = byLevel != 0 ? byLevel : Integer.compare(after.score(), before.score());
        if (byScore > 0 || byScore == 0 && after.amountGoneMinor() > before.amountGoneMinor()) {
            return Change.RAISED;
        }
        return byScore < 0 ? Change.LOWERED : Change.REVISED;
    }

    private PublishedWarning last(int ordinal) {
        return published.stream()
                .filter(each -> each.ordinal() == ordinal)
                .findFirst()
                .orElseGet(() -> new PublishedWarning(ordinal, 0, Fate.GONE, false, false, PublishedWarning.NEVER));
    }

    private void remember(PublishedWarning warning) {
        published.removeIf(each -> each.ordinal() == warning.ordinal());
        published.add(warning);
    }

    private static List<Finding> warning(List<Standing> standing) {
        return standing.stream()
                .filter(each -> each.stands() && each.finding().warns())
                .map(Standing::finding)
                .toList();
    }

    /** The findings of the oldest episode that is still remembered; empty where there is none. */
    public static List<Finding> oldestEpisode(List<Standing> standing) {
        List<Episode> episodes = Episode.of(warning(standing));
        return episodes.isEmpty() ? List.of() : episodes.get(0).findings();
    }
}
