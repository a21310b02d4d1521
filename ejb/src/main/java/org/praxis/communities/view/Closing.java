package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * That nobody replies in a topic any more.
 *
 * @param note why; null for nothing
 */
public record Closing(Instant at, PersonChip by, String note) {}
