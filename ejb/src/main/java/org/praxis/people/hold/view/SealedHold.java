package org.praxis.people.hold.view;

import java.util.UUID;
import org.praxis.people.hold.HoldKind;

/**
 * What the audit log names by a seal.
 *
 * @param liftReason null while it is in force
 */
public record SealedHold(
    HoldKind kind, UUID subject, String matter, String reason, String liftReason) {}
