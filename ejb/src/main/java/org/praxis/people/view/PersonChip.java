package org.praxis.people.view;

import org.praxis.people.PersonId;

/**
 * A person as shown beside what they wrote.
 *
 * @param initials one or two letters, for where there is no photo
 */
public record PersonChip(
    PersonId id, String name, String initials, String title, String office, boolean photo) {}
