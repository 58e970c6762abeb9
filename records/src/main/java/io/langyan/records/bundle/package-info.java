/**
 * Bundles of rules and mutes as they travel: packed, hashed, signed by two people, and verified with all that is wrong
 * told at once (docs/decisions/0013).
 */
package io.langyan.records.bundle;
