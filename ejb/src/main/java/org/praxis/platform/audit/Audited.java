package org.praxis.platform.audit;

import java.time.Instant;

/** An entry as it is read back, with the time at which it was recorded. */
public record Audited(Instant at, AuditEntry entry) {}
