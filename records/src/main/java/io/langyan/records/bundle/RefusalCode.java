package io.langyan.records.bundle;

/** Why a bundle or a mute is refused: stable codes, for programs. */
public enum RefusalCode {
    /** The message, or what is packed in it, cannot be read. */
    UNREADABLE,
    /** Larger than {@link BundleContent#MAX_PACKED_BYTES}, or than {@link BundleContent#MAX_CONTENT_BYTES} unpacked. */
    TOO_LARGE,
    /** More rules than a bundle may hold. */
    TOO_MANY_RULES,
    /** The rules are not those that the content hash was made of. */
    HASH_MISMATCH,
    /** Not a number that follows the bundle in force. */
    NUMBER_NOT_HIGHER,
    /** The publisher, or who mutes, is not trusted here. */
    UNKNOWN_KEY,
    /** The approver is not trusted here. */
    UNKNOWN_APPROVER,
    /** The publisher's signature, or that of who mutes, is not of that key or not of this record. */
    BAD_SIGNATURE,
    /** The approver's signature is not of that key or not of these rules. */
    BAD_APPROVAL,
    /** Publisher and approver are one person: the same name or the same key. */
    SAME_PERSON,
    /** A rule does not compile, or the one to be muted is not in force. */
    RULE_WRONG,
    /** More than one live or more than one shadow version of a rule. */
    RULE_TWICE,
    /** All rules together may need more state a person than there is. */
    STATE_OVER_BUDGET,
    /** A mute that does not end after it begins, or lasts too long. */
    SPAN_WRONG,
    /** A bundle that would act too far ahead of its arrival. */
    MOMENT_WRONG
}
