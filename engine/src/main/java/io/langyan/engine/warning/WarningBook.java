package io.langyan.engine.warning;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
     * @param published what was last published of the open episodes, by ordinal
     * @param closed how many episodes are over and forgotten
     */
    public WarningBook(List<PublishedWarning> published, int closed) {
        this.published = published;
        this.closed = closed;
    }

    /** What was last published of the open episodes. */
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

    /** The warnings that the detections amount to: content only, not yet published. */
    public List<WarningUpdate> compose(String subjectId, List<Standing> standing, List<Contact> contacts) {
        WarningComposer composer = new WarningComposer(subjectId, contacts);
        List<Episode> episodes = Episode.of(warning(standing));
        List<WarningUpdate> warnings = new ArrayList<>(episodes.size());
        for (int i = 0; i < episodes.size(); i++) {
            warnings.add(composer.compose(closed + 1 + i, episodes.get(i)));
        }
        return warnings;
    }

    /**
     * Publishes what changed.
     *
     * @param before what {@link #compose} said before the change
     * @param after what it says now
     * @param standing the detections now
     * @return the new revisions, in the order of the episodes
     */
    public List<WarningUpdate> publish(List<WarningUpdate> before, List<WarningUpdate> after, List<Standing> standing) {
        List<WarningUpdate> updates = new ArrayList<>();
        List<Episode> episodes = Episode.of(warning(standing));
        Set<String> unfinished = standing.stream()
                .filter(Standing::isOwedFinal)
                .map(each -> each.finding().detectionId())
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < after.size(); i++) {
            boolean isFinal = episodes.get(i).findings().stream()
                    .noneMatch(finding -> unfinished.contains(finding.detectionId()));
            publishOpen(closed + 1 + i, i < before.size() ? before.get(i) : null, after.get(i), isFinal, updates);
        }
        for (int i = after.size(); i < before.size(); i++) {
            publishWithdrawn(closed + 1 + i, before.get(i), updates);
        }
        return updates;
    }

    /** Forgets the oldest episode, which is over. */
    public void forgetOldest() {
        int ordinal = ++closed;
        published.removeIf(each -> each.ordinal() == ordinal);
    }

    private void publishOpen(
            int ordinal, WarningUpdate before, WarningUpdate after, boolean isFinal, List<WarningUpdate> updates) {
        PublishedWarning last = last(ordinal);
        boolean known = last != null && !last.withdrawn();
        if (known && after.equals(before) && (last.isFinal() || !isFinal)) {
            return;
        }
        Change change = known && before != null ? change(before, after) : Change.OPENED;
        int revision = last == null ? 1 : last.revision() + 1;
        remember(new PublishedWarning(ordinal, revision, false, isFinal));
        updates.add(after.published(revision, Status.OPEN, change, isFinal));
    }

    private void publishWithdrawn(int ordinal, WarningUpdate before, List<WarningUpdate> updates) {
        PublishedWarning last = last(ordinal);
        if (last != null && !last.withdrawn()) {
            int revision = last.revision() + 1;
            remember(new PublishedWarning(ordinal, revision, true, false));
            updates.add(before.published(revision, Status.WITHDRAWN, Change.WITHDRAWN, last.isFinal()));
        }
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
                .orElse(null);
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
