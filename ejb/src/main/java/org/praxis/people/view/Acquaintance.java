package org.praxis.people.view;

import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * What Praxis itself knows of somebody's account, for administrators.
 *
 * @param since when they first came
 * @param closedAt since when Praxis is closed for them; null when it is open
 */
public record Acquaintance(PersonId id, String uid, String name, Instant since, Instant closedAt) {}
