package org.praxis.communities.model;

import org.praxis.people.PersonId;

/**
 * Who reads.
 *
 * @param everywhere whether they moderate the whole company, and so may read every community
 */
public record Reader(PersonId id, boolean everywhere) {}
