package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Organisation;
import org.praxis.people.PeopleQuery;
import org.praxis.people.PeopleSearch;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.OfficeRef;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Finds colleagues by words, office, department and skill. */
@Named
@RequestScoped
public class PeopleSearchPage {
  @Inject PeopleSearch search;
  @Inject OfficeKeeping keeping;
  @Inject Organisation organisation;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<PersonRow> found;
  private List<OfficeRef> offices;
  private List<DepartmentRef> department = List.of();

  public void load() {
    DepartmentId wanted = id("department", DepartmentId::new);
    if (wanted != null) {
      department = organisation.path(wanted);
    }
    offices = keeping.names();
    found = new Page<>(List.of(), PageRequest.first(), 0);
    attempt.name("skill", Texts.of("people.skill", viewer.getLocale(), viewer.getZone()));
    attempt.look(
        () -> {
          PeopleQuery query = new PeopleQuery(getWords(), office(), wanted, getSkill());
          found =
              isSomethingSaid()
                  ? search.find(query, address.page())
                  : new Page<>(List.of(), address.page(), 0);
        });
  }

  private OfficeId office() {
    try {
      return id("office", OfficeId::new);
    } catch (Missing e) {
      throw new InvalidInput("office", "people.search.noOffice");
    }
  }

  private <T> T id(String parameter, Function<UUID, T> type) {
    String value = request.getParameter(parameter);
    return value == null || value.isEmpty() ? null : Address.id(value, type);
  }

  /** Whether anything was looked for. */
  public boolean isAsked() {
    return !attempt.isRefused() && isSomethingSaid();
  }

  private boolean isSomethingSaid() {
    return !getWords().isBlank()
        || !getSkill().isBlank()
        || !getOffice().isEmpty()
        || !department.isEmpty();
  }

  public String getWords() {
    return typed("q");
  }

  public String getSkill() {
    return typed("skill");
  }

  public String getOffice() {
    return typed("office");
  }

  private String typed(String parameter) {
    String value = request.getParameter(parameter);
    return value == null ? "" : value;
  }

  public List<SelectItem> getOffices() {
    return offices.stream()
        .map(office -> new SelectItem(office.id().toString(), office.name()))
        .toList();
  }

  /** The way to the department that is looked in; empty where it is all of them. */
  public List<DepartmentRef> getDepartment() {
    return department;
  }

  public Page<PersonRow> getFound() {
    return found;
  }
}
