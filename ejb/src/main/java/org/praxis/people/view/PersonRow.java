package org.praxis.people.view;

/** A person in a list of people. */
public record PersonRow(PersonChip person, String department) {}
