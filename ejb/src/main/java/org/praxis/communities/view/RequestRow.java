package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.RequestId;
import org.praxis.people.view.PersonChip;

/**
 * Somebody who asked to belong to a community and waits.
 *
 * @param note in their own words; null for none
 */
public record RequestRow(RequestId id, PersonChip person, String note, Instant at) {}
