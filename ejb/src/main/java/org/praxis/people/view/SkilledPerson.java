package org.praxis.people.view;

/**
 * Somebody who is here.
 *
 * @param skill of their own that names what was asked for; null where none does
 */
public record SkilledPerson(PersonChip person, String skill) {}
