package org.praxis.training.assigning.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.praxis.people.view.PersonChip;

/** Somebody to whom a rule assigns a track, and how they stand. */
public record AssignedPerson(PersonChip chip, @JsonUnwrapped AssignmentRow assignment) {}
