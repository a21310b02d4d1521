package org.praxis.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who takes over.
 *
 * @param person null for nobody; that has to be said, for leaving it out may be a mistake
 */
public record SuccessorDraft(@JsonProperty(required = true) PersonId person) {}
