package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.store.OrganisationStore;
import org.praxis.people.store.Persons;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.DepartmentRow;
import org.praxis.people.view.Leader;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** The organisation as the directory has it: what belongs to what, and who leads whom. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Organisation {
  @Inject OrganisationStore organisation;
  @Inject Persons persons;
  @Inject People people;

  /**
   * The departments directly below another, with everybody who works there or below.
   *
   * @param under null for those at the top
   */
  public Page<DepartmentRow> departments(DepartmentId under, PageRequest page) {
    if (under != null) {
      path(under);
    }
    return organisation.departments(under, page);
  }

  /** The way from the top to a department, with itself at the end. */
  public List<DepartmentRef> path(DepartmentId department) {
    List<DepartmentRef> path = organisation.path(department);
    if (path.isEmpty()) {
      throw new NoSuchDepartment();
    }
    return path;
  }

  /** Whom a person leads directly. */
  public Page<Leader> reports(PersonId manager, PageRequest page) {
    if (!persons.isHere(manager)) {
      throw new NoSuchPerson();
    }
    return leaders(organisation.reports(manager, page));
  }

  /** Those whose manager nobody knows, and one of each circle of people who lead each other. */
  public Page<Leader> top(PageRequest page) {
    return leaders(organisation.top(page));
  }

  /** Who leads a person, from the top down, with the person at the end. */
  public List<PersonChip> line(PersonId person) {
    List<PersonId> line =
        Stream.concat(organisation.managers(person).stream(), Stream.of(person)).toList();
    Map<PersonId, PersonChip> chips = people.chips(line);
    return line.stream().map(chips::get).filter(Objects::nonNull).toList();
  }

  private Page<Leader> leaders(Page<OrganisationStore.Node> nodes) {
    Map<PersonId, PersonChip> chips =
        people.chips(nodes.items().stream().map(OrganisationStore.Node::id).toList());
    return nodes.map(node -> new Leader(chips.get(node.id()), node.reports(), node.everyone()));
  }
}
