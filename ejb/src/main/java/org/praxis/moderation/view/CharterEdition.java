package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * One edition of a charter in its history.
 *
 * @param note why it was changed, in the owner's words; null for none
 * @param acknowledged how many have said that they have read it
 */
public record CharterEdition(
    int edition,
    PersonChip by,
    Instant at,
    String note,
    boolean toAcknowledge,
    long acknowledged) {}
