package org.praxis.people.view;

import org.praxis.people.PersonId;

/**
 * A person as shown beside what they wrote.
 *
 * @param name null of a former colleague where the company shows those without a name
 * @param initials one or two letters, for where there is no photo; null without a name
 * @param title null of a former colleague, as is the office
 * @param former whether they have left the company
 * @param external whether they never were of the company: a name beside what was imported, and
 *     nobody whom one could ask or look up
 */
public record PersonChip(
    PersonId id,
    String name,
    String initials,
    String title,
    String office,
    boolean photo,
    boolean former,
    boolean external) {

  /** Of somebody who is, or was, of the company. */
  public PersonChip(
      PersonId id,
      String name,
      String initials,
      String title,
      String office,
      boolean photo,
      boolean former) {
    this(id, name, initials, title, office, photo, former, false);
  }
}
