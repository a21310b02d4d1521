package org.praxis.people.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.praxis.platform.Page;

/**
 * What colleagues see of a person. Whatever the directory does not say is null or empty.
 *
 * @param here false of somebody who has left, or for whom Praxis is closed
 * @param localTime what the clock says where they sit; null where that is not known, or they are
 *     not here
 * @param likelyAtWork whether their office works now; null where its hours are not known, or they
 *     are not here
 * @param departments from the top to where they work
 * @param departmentName as the directory writes it, also where the department itself is not known
 * @param reports the first of those whom they lead
 * @param mine whether it is the reader
 */
public record PersonView(
    PersonChip person,
    boolean here,
    OffsetDateTime localTime,
    Boolean likelyAtWork,
    List<DepartmentRef> departments,
    String departmentName,
    PersonChip manager,
    Page<PersonChip> reports,
    List<String> skills,
    boolean mine) {
  public PersonView {
    departments = List.copyOf(departments);
    skills = List.copyOf(skills);
  }
}
