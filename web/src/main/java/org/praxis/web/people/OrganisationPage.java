package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.people.DepartmentId;
import org.praxis.people.Organisation;
import org.praxis.people.PeopleQuery;
import org.praxis.people.PeopleSearch;
import org.praxis.people.PersonId;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.DepartmentRow;
import org.praxis.people.view.Leader;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/**
 * The organisation, one level at a time, in one of two ways: by departments, or by who leads whom.
 */
@Named
@RequestScoped
public class OrganisationPage {
  @Inject Organisation organisation;
  @Inject PeopleSearch search;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private List<DepartmentRef> path = List.of();
  private List<PersonChip> line = List.of();
  private Page<DepartmentRow> departments;
  private Page<PersonRow> people;
  private Page<Leader> leaders;

  public void load() {
    if (isByLeaders()) {
      loadLeaders();
    } else {
      loadDepartments();
    }
  }

  private void loadLeaders() {
    String under = request.getParameter("under");
    if (under == null) {
      leaders = organisation.top(address.page());
    } else {
      PersonId id = Address.id(under, PersonId::new);
      leaders = organisation.reports(id, address.page());
      line = organisation.line(id);
    }
  }

  private void loadDepartments() {
    String parameter = request.getParameter("department");
    DepartmentId id = parameter == null ? null : Address.id(parameter, DepartmentId::new);
    if (id != null) {
      path = organisation.path(id);
    }
    boolean ofPeople = "people".equals(request.getParameter("list"));
    if (!ofPeople) {
      departments = organisation.departments(id, address.page());
    }
    // Nothing is below it, or people are asked for: then those who work there.
    if (id != null && (ofPeople || departments.total() == 0)) {
      people = search.find(new PeopleQuery(null, null, id, null), address.page());
      departments = null;
    }
  }

  /** Whether it is shown by who leads whom. */
  public boolean isByLeaders() {
    return request.getParameter("under") != null || "leaders".equals(request.getParameter("by"));
  }

  /** The way to the department that is shown, with itself at the end; empty at the top. */
  public List<DepartmentRef> getPath() {
    return path;
  }

  /** From the top to the person whose reports are shown; empty at the top. */
  public List<PersonChip> getLine() {
    return line;
  }

  /** Null where people are shown. */
  public Page<DepartmentRow> getDepartments() {
    return departments;
  }

  /** Who works in the department and below; null where departments are shown. */
  public Page<PersonRow> getPeople() {
    return people;
  }

  /** Null where it is shown by departments. */
  public Page<Leader> getLeaders() {
    return leaders;
  }
}
