package org.praxis.people.audience.view;

import org.praxis.people.PersonId;

/**
 * Somebody who may be meant.
 *
 * @param uid null when they left: it may be somebody else's by now
 * @param name null when they left and the company shows no names of those
 */
public record Candidate(PersonId id, String uid, String name) {}
