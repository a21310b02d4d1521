package org.praxis.people.view;

import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * What Praxis itself knows of somebody's account, for administrators.
 *
 * @param since when they first came; null when they never did
 * @param closedAt since when Praxis is closed for them; null when it is open
 * @param leftAt when the directory no longer knew them; null when it does
 */
public record Acquaintance(
    PersonId id, String uid, String name, Instant since, Instant closedAt, Instant leftAt) {}
