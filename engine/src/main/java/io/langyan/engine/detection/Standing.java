package io.langyan.engine.detection;

import java.util.Optional;

/** A detection: its finding, and what was said of it last, unless it still waits to be published. Mutable. */
public final class Standing {
    private Finding finding;
    private long suppressKey;
    private long restsOn;
    private long leavesFrom;
    private boolean pending;
    private int revision;
    private boolean withdrawn;
    private boolean isFinal;
    private boolean late;
    private boolean everFinal;

    /**
     * A detection as it is stored.
     *
     * @param finding what was found
     * @param suppressKey hash of the values that repetitions must share
     * @param restsOn the watermark that makes it final, epoch milliseconds
     * @param leavesFrom the watermark from which on it may be published; {@link Verdict#AT_ONCE} where it need not wait
     * @param pending whether it still waits for that
     * @param revision the newest published revision; 0 before the first
     * @param withdrawn whether that revision withdrew it
     * @param isFinal whether that revision was final
     * @param late whether its evidence came late
     * @param everFinal whether any revision since it last began to stand was final
     */
    public Standing(
            Finding finding,
            long suppressKey,
            long restsOn,
            long leavesFrom,
            boolean pending,
            int revision,
            boolean withdrawn,
            boolean isFinal,
            boolean late,
            boolean everFinal) {
        this.finding = finding;
        this.suppressKey = suppressKey;
        this.restsOn = restsOn;
        this.leavesFrom = leavesFrom;
        this.pending = pending;
        this.revision = revision;
        this.withdrawn = withdrawn;
        this.isFinal = isFinal;
        this.late = late;
        this.everFinal = everFinal;
    }

    /** A detection that nothing was published of yet. */
    static Standing pending(Finding finding, Verdict verdict) {
        return new Standing(
                finding,
                verdict.suppressKey(),
                verdict.restsOn(),
                verdict.leavesFrom(),
                true,
                0,
                false,
                false,
                verdict.late(),
                false);
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** Hash of the values that repetitions must share; 0 without {@code suppress}. */
    public long suppressKey() {
        return suppressKey;
    }

    /** The watermark that makes it final, epoch milliseconds. */
    public long restsOn() {
        return restsOn;
    }

    /** The watermark from which on it may be published, epoch milliseconds. */
    public long leavesFrom() {
        return leavesFrom;
    }

    /** Whether something was found that is not published yet, since it has to wait. */
    public boolean pending() {
        return pending;
    }

    /** Whether it is published and not taken back: others are judged by it, and it takes part in warnings. */
    public boolean stands() {
        return !withdrawn && !pending;
    }

    /** The newest published revision; 0 before the first. */
    public int revision() {
        return revision;
    }

    /** Whether it no longer stands; remembered while it might be found again, so that revisions go on counting. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** Whether the newest revision is final. */
    public boolean isFinal() {
        return isFinal;
    }

    /** Whether its evidence came late. */
    public boolean late() {
        return late;
    }

    /** Whether any revision since it last began to stand was final, so that a withdrawal has to take that back. */
    public boolean everFinal() {
        return everFinal;
    }

    /** Whether a final revision is still owed. */
    public boolean isOwedFinal() {
        return stands() && !isFinal;
    }

    /** A copy. */
    public Standing copy() {
        return new Standing(
                finding, suppressKey, restsOn, leavesFrom, pending, revision, withdrawn, isFinal, late, everFinal);
    }

    /** Takes over what the rule says now. */
    void replace(Finding newFinding, Verdict verdict) {
        finding = newFinding;
        suppressKey = verdict.suppressKey();
        restsOn = verdict.restsOn();
        leavesFrom = verdict.leavesFrom();
        late |= verdict.late();
    }

    /** Takes over what suppression makes of the finding. */
    void replace(Finding judged) {
        finding = judged;
    }

    /** Lets what is withdrawn wait for its publication anew. */
    void await() {
        withdrawn = false;
        pending = true;
    }

    /** Takes back what waited and was found no more. */
    public void abandon() {
        withdrawn = true;
        pending = false;
    }

    DetectionUpdate publish(String entityId, boolean nowFinal) {
        revision++;
        withdrawn = false;
        pending = false;
        isFinal = nowFinal;
        everFinal |= nowFinal;
        return update(entityId);
    }

    /** A withdrawal is final only where a final record has to be taken back (decision 0004, 10). */
    DetectionUpdate withdraw(String entityId) {
        revision++;
        withdrawn = true;
        isFinal = everFinal;
        DetectionUpdate update = update(entityId);
        isFinal = false;
        everFinal = false;
        return update;
    }

    /**
     * The last that can be said of it, since it is remembered no longer: final, whatever may still come, and marked as
     * possibly inexact where the watermark had not made it final. Nothing where nothing is owed.
     */
    public Optional<DetectionUpdate> letGo(String entityId) {
        if (!isOwedFinal()) {
            return Optional.empty();
        }
        finding = finding.tagged(Finding.APPROXIMATE);
        return Optional.of(publish(entityId, true));
    }

    private DetectionUpdate update(String entityId) {
        return new DetectionUpdate(entityId, finding, revision, withdrawn, isFinal, late);
    }
}
