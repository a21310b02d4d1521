package org.praxis.people.duty.view;

import java.time.Instant;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.view.PersonChip;

/**
 * A duty in a list.
 *
 * @param holder null while nobody has it
 * @param former who had it before; null when it never changed hands
 * @param since when it came to the one who has it, or to nobody
 */
public record DutyRow(
    DutyId id,
    DutyKind kind,
    DutySubject subject,
    PersonChip holder,
    PersonChip former,
    Instant since,
    Long version) {}
