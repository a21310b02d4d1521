package org.praxis.training.assigning.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.Cause;
import org.praxis.training.assigning.TrailKind;

/**
 * Something that happened to an assignment.
 *
 * @param by null where Praxis did it by itself
 * @param rule which of the rule's changes held; null where none matters
 * @param was a moment that the kind is about, before it; or null
 * @param becomes the same after it; or null
 * @param basis what a due date comes from, or what was put back; or null
 * @param words somebody's reason, or null
 */
public record TrailEvent(
    TrailKind kind,
    Cause cause,
    Instant at,
    PersonChip by,
    Integer rule,
    Integer cycle,
    Instant was,
    Instant becomes,
    String basis,
    String words) {}
