package org.praxis.people.audience.view;

import org.praxis.people.PersonId;

/** Somebody who may be meant. */
public record Candidate(PersonId id, String uid, String name) {}
