package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.StepId;
import org.praxis.training.overview.CockpitFilter;
import org.praxis.training.overview.CockpitSort;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.web.page.Address;
import org.praxis.web.page.Numbers;

/** Which learners the address of a cockpit asks for; what cannot be meant is any. */
@Named
@RequestScoped
public class CockpitFilters {
  private static final List<String> NAMES =
      List.of("q", "edition", "office", "department", "audience", "status", "step", "days", "sort");
  private static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90);
  private static final int LONGEST_NAME = 100;

  @Inject HttpServletRequest request;

  CockpitFilter filter() {
    return new CockpitFilter(
        getName().isEmpty() ? null : getName(),
        Numbers.whole(value("edition")),
        id("office", OfficeId::new),
        id("department", DepartmentId::new),
        id("audience", AudienceId::new),
        getStatus(),
        id("step", StepId::new),
        days(),
        getSort());
  }

  private Integer days() {
    Integer days = Numbers.whole(value("days"));
    return days != null && days >= 1 && days <= 365 ? days : null;
  }

  private <T> T id(String name, Function<UUID, T> type) {
    String value = value(name);
    return value == null ? null : Address.id(value, type);
  }

  /** As it stands in the address; null where nothing does. */
  public String value(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  public String getName() {
    String name = value("q");
    return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  public CockpitStatus getStatus() {
    return choice(CockpitStatus.values(), value("status"));
  }

  public CockpitSort getSort() {
    CockpitSort sort = choice(CockpitSort.values(), value("sort"));
    return sort == null ? CockpitSort.NAME : sort;
  }

  static <T extends Enum<T>> T choice(T[] all, String name) {
    return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  public List<CockpitStatus> getStates() {
    return Arrays.asList(CockpitStatus.values());
  }

  public List<CockpitSort> getSorts() {
    return Arrays.asList(CockpitSort.values());
  }

  public List<Integer> getPeriods() {
    return DAYS;
  }

  /** The names under which the address says it, of those that it says. */
  public List<String> getSaid() {
    return NAMES.stream().filter(name -> value(name) != null).toList();
  }

  /** The same, to be appended to another address; empty or ending with an ampersand. */
  public String getQuery() {
    return query(NAMES);
  }

  /** Without status and step, which a link names itself. */
  public String getBase() {
    return query(NAMES.stream().filter(n -> !n.equals("status") && !n.equals("step")).toList());
  }

  private String query(List<String> names) {
    StringBuilder query = new StringBuilder();
    for (String name : names) {
      if (value(name) != null) {
        query.append(name).append('=').append(Address.encode(value(name))).append('&');
      }
    }
    return query.toString();
  }
}
