package org.praxis.people.event;

import org.praxis.people.PersonId;

/** Praxis is closed for this person. */
public record PersonDeactivated(PersonId person) {}
