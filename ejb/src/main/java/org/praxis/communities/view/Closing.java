package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * That nobody replies in a topic any more.
 *
 * @param by who closed it; null where a decision did, whose maker is a role to the author and to
 *     readers
 * @param note why; null for nothing
 */
public record Closing(Instant at, PersonChip by, String note) {}
