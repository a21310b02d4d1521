package org.praxis.people.view;

import org.praxis.people.PersonId;

/**
 * A person as shown beside what they wrote.
 *
 * @param name null of a former colleague where the company shows those without a name
 * @param initials one or two letters, for where there is no photo; null without a name
 * @param title null of a former colleague, as is the office
 * @param former whether they have left the company
 */
public record PersonChip(
    PersonId id,
    String name,
    String initials,
    String title,
    String office,
    boolean photo,
    boolean former) {}
