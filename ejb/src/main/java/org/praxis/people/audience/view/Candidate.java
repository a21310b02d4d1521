package org.praxis.people.audience.view;

import org.praxis.people.PersonId;

/**
 * Somebody who may be meant.
 *
 * @param uid null when they left: the name may be somebody else's by now
 */
public record Candidate(PersonId id, String uid, String name) {}
