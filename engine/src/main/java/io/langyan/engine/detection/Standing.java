package io.langyan.engine.detection;

/** A detection that has been published: its finding and what was said of it last. Mutable. */
public final class Standing {
    private Finding finding;
    private long suppressKey;
    private long restsOn;
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
     * @param revision the newest published revision
     * @param withdrawn whether that revision withdrew it
     * @param isFinal whether that revision was final
     * @param late whether its evidence came late
     * @param everFinal whether any revision since it last began to stand was final
     */
    public Standing(
            Finding finding,
            long suppressKey,
            long restsOn,
            int revision,
            boolean withdrawn,
            boolean isFinal,
            boolean late,
            boolean everFinal) {
        this.finding = finding;
        this.suppressKey = suppressKey;
        this.restsOn = restsOn;
        this.revision = revision;
        this.withdrawn = withdrawn;
        this.isFinal = isFinal;
        this.late = late;
        this.everFinal = everFinal;
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

    /** The newest published revision. */
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
        return !withdrawn && !isFinal;
    }

    /** A copy. */
    public Standing copy() {
        return new Standing(finding, suppressKey, restsOn, revision, withdrawn, isFinal, late, everFinal);
    }

    void replace(Finding newFinding, long newSuppressKey, long newRestsOn) {
        finding = newFinding;
        suppressKey = newSuppressKey;
        restsOn = newRestsOn;
    }

    /** Lets a withdrawn detection stand again; it is published anew by {@link #publish}. */
    void revive() {
        withdrawn = false;
    }

    void markLate() {
        late = true;
    }

    DetectionUpdate publish(String entityId, boolean nowFinal) {
        revision++;
        withdrawn = false;
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

    private DetectionUpdate update(String entityId) {
        return new DetectionUpdate(entityId, finding, revision, withdrawn, isFinal, late);
    }
}
