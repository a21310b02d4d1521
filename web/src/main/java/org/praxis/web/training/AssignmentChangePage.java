package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.platform.Page;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.PlanRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** A change of a rule: what it would do, with names; saving it; what it did; undoing it. */
@Named
@RequestScoped
public class AssignmentChangePage {
  private static final String PRIOR = "PRIOR";
  private static final String LEFT = "LEFT";

  @Inject RuleReading reading;
  @Inject RuleChanging changing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AssignDoor door;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private ChangeView change;
  private Page<PlanRow> people;

  public void load() {
    door.expect();
    RuleChangeId id = address.id(RuleChangeId::new);
    attempt.pressed(
        "save",
        pressed -> {
          changing.save(id);
          return address(id) + "?done=assignSaved";
        });
    attempt.pressed(
        "undo",
        pressed -> {
          changing.undo(id);
          return address(id) + "?done=assignUndone";
        });
    if (!attempt.isOver()) {
      change = reading.change(id);
      people =
          reading.people(
              id,
              act(),
              PRIOR.equals(getKind()),
              LEFT.equals(getKind()),
              getName(),
              address.page());
    }
  }

  private PlanAct act() {
    return PRIOR.equals(getKind())
        ? PlanAct.ADD
        : Stream.of(PlanAct.values())
            .filter(act -> act.name().equals(getKind()))
            .findFirst()
            .orElse(null);
  }

  static String address(RuleChangeId id) {
    return "/training/assignment-change/" + id;
  }

  /** Whether the day by which it is due is over already. */
  public boolean isPast() {
    return words.past(change.rule().due().on());
  }

  public ChangeView getChange() {
    return change;
  }

  public Page<PlanRow> getPeople() {
    return people;
  }

  /** Of whom the list is: an act, or those who completed it before, or those left alone. */
  public String getKind() {
    String kind = request.getParameter("kind");
    return getKinds().contains(kind) ? kind : "";
  }

  /** Those of which there are any. */
  public List<String> getKinds() {
    return Stream.of("ADD", PRIOR, "REMOVE", "KEEP", "MOVE", "RENEW", LEFT).toList();
  }

  public long count(String kind) {
    return switch (kind) {
      case "ADD" -> change.counts().adds();
      case PRIOR -> change.counts().prior();
      case "REMOVE" -> change.counts().removes();
      case "KEEP" -> change.counts().keeps();
      case "MOVE" -> change.counts().moves();
      case "RENEW" -> change.counts().renews();
      default -> change.counts().left();
    };
  }

  public String getName() {
    String name = request.getParameter("q");
    return name == null ? "" : name;
  }
}
