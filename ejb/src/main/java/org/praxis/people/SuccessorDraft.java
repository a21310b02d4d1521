package org.praxis.people;

/**
 * Who takes over.
 *
 * @param person null for nobody
 */
public record SuccessorDraft(PersonId person) {}
