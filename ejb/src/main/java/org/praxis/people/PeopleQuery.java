package org.praxis.people;

import org.praxis.platform.validation.Written;

/**
 * Whom somebody looks for: people to whom all of it applies.
 *
 * @param q beginnings of words of name, title, office, department or skills; a few wrong letters do
 *     not matter
 * @param department with those below it
 * @param skill as somebody named it, whatever its case and accents
 */
public record PeopleQuery(
    @Written(max = LONGEST, optional = true) String q,
    OfficeId office,
    DepartmentId department,
    @Written(max = LONGEST, optional = true) String skill) {
  /** Most characters that anybody types to find somebody. */
  public static final int LONGEST = 100;
}
