package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.moderation.Pressing;
import org.praxis.moderation.QueueChoices;
import org.praxis.moderation.QueueFilter;
import org.praxis.moderation.Reason;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.moderation.view.QueueRule;
import org.praxis.platform.Missing;
import org.praxis.platform.content.ContentKind;
import org.praxis.web.page.Address;
import org.praxis.web.page.Numbers;

/**
 * What of the queue the address asks for; the pages of cases keep it, so that the next case is one
 * of those. What cannot be meant narrows nothing, and is not shown as if it did.
 */
@Named
@RequestScoped
public class QueueFilters {
  private static final int LONGEST = 10_000;

  @Inject QueueChoices choices;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private List<QueueRule> rules;
  private List<QueuePlace> places;

  QueueFilter filter() {
    return new QueueFilter(
        getPlace(),
        getKind(),
        getReason(),
        getHours(),
        request.getParameter("mine") != null,
        getPressing(),
        getRule());
  }

  public SpaceId getPlace() {
    String place = request.getParameter("community");
    try {
      return place == null ? null : Address.id(place, SpaceId::new);
    } catch (Missing e) {
      return null;
    }
  }

  public RuleId getRule() {
    String rule = request.getParameter("rule");
    try {
      return rule == null ? null : Address.id(rule, RuleId::new);
    } catch (Missing e) {
      return null;
    }
  }

  /** Those for which anything waits; read once. */
  public List<QueueRule> getRules() {
    if (rules == null) {
      rules = choices.rules(getRule());
    }
    return rules;
  }

  public ContentKind getKind() {
    return one(ContentKind.values(), "kind");
  }

  public Reason getReason() {
    return one(Reason.values(), "reason");
  }

  public Pressing getPressing() {
    return one(Pressing.values(), "pressing");
  }

  public List<Pressing> getPressings() {
    return List.of(Pressing.values());
  }

  /** Whether only what is published is shown, because it is reported or read afterwards. */
  public boolean isPublished() {
    return getReason() == Reason.REPORTED || isAfterwards();
  }

  /** Whether only what is published and read afterwards is shown. */
  public boolean isAfterwards() {
    return getReason() == Reason.AFTERWARDS;
  }

  public Integer getHours() {
    Integer hours = Numbers.whole(request.getParameter("hours"));
    return hours == null || hours < 1 || hours > LONGEST ? null : hours;
  }

  public boolean isMine() {
    return filter().mine();
  }

  /** Whether the address asks for all that waits. */
  public boolean isAll() {
    return filter().isAll();
  }

  /** Those in which anything waits; read once. */
  public List<QueuePlace> getPlaces() {
    if (places == null) {
      places = choices.places(getPlace());
    }
    return places;
  }

  /** Whether there may be more of them than these. */
  public boolean isMorePlaces() {
    return getPlaces().size() >= QueueChoices.MOST_PLACES;
  }

  public List<ContentKind> getKinds() {
    return List.of(ContentKind.values());
  }

  public List<Reason> getReasons() {
    return List.of(Reason.values());
  }

  /** For how many hours at least something has waited: what the page offers. */
  public List<Integer> getWaits() {
    return List.of(4, 24, 72);
  }

  /** What leads on with the same filter; nothing where there is none. */
  public String getQuery() {
    return isAll() ? "" : "?" + withoutEnd();
  }

  /** The same with something after it. */
  String query(String more) {
    return "?" + (isAll() ? "" : address.getKept()) + more;
  }

  private String withoutEnd() {
    String kept = address.getKept();
    return kept.substring(0, kept.length() - 1);
  }

  private <E extends Enum<E>> E one(E[] values, String parameter) {
    return Stream.of(values)
        .filter(value -> value.name().equals(request.getParameter(parameter)))
        .findFirst()
        .orElse(null);
  }
}
