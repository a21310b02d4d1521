package org.praxis.people.hold.view;

import java.time.Instant;
import java.util.UUID;
import org.praxis.people.hold.HoldId;
import org.praxis.people.hold.HoldKind;
import org.praxis.people.view.PersonChip;

/**
 * A legal hold.
 *
 * @param person who is held; null for a topic
 * @param title of the topic; null for a person, and to whom may not read it
 * @param address of the topic's page within Praxis; null as the title is
 * @param kept of how many deleted things there is a copy, for this subject by whatever hold
 * @param liftedBy null while it is in force, as what follows
 */
public record HoldView(
    HoldId id,
    HoldKind kind,
    UUID subject,
    PersonChip person,
    String title,
    String address,
    String matter,
    String reason,
    Long kept,
    PersonChip placedBy,
    Instant placedAt,
    PersonChip liftedBy,
    Instant liftedAt,
    String liftReason,
    Long version) {
  public boolean inForce() {
    return liftedAt == null;
  }
}
