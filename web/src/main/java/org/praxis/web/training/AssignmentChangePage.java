package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.platform.Page;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.ChangeKind;
import org.praxis.training.assigning.ChangeStage;
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
  @Inject AssignWords assignWords;
  @Inject AssignFacts facts;
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

  /**
   * What a rule says of something.
   *
   * @param before what it said of it until then; null where that is the same, or it is new
   */
  public record Term(String label, String now, String before) {
    private Term saying(String other) {
      return new Term(label, other, before);
    }
  }

  /** What the rule says, and what of it the change alters. */
  public List<Term> getTerms() {
    AssignmentDraft earlier = change.kind() == ChangeKind.CHANGE ? change.earlier() : null;
    return Stream.of(
            term("whom", earlier, this::whom),
            term("due", earlier, rule -> assignWords.due(rule.due())),
            term("again.title", earlier, assignWords::validity),
            term("prior.title", earlier, rule -> text("prior." + rule.prior())),
            term("leaving.title", earlier, rule -> text("leaving." + rule.leaving())),
            term("reason", earlier, AssignmentChangePage::reason))
        .filter(term -> !term.now().isEmpty() || term.before() != null)
        .map(term -> term.now().isEmpty() ? term.saying(text("term.none")) : term)
        .toList();
  }

  private Term term(String label, AssignmentDraft earlier, Function<AssignmentDraft, String> said) {
    String now = said.apply(change.rule());
    String before = earlier == null ? now : said.apply(earlier);
    return new Term(
        text(label),
        now,
        before.equals(now) ? null : before.isEmpty() ? text("term.none") : before);
  }

  // Of another audience or of other people it is the one that the rule had.
  private String whom(AssignmentDraft rule) {
    String audience =
        rule.audience() == null || rule.audience().equals(change.rule().audience())
            ? change.audienceName()
            : facts.audience(rule.audience().toString());
    return assignWords.named(rule, audience);
  }

  private static String reason(AssignmentDraft rule) {
    return rule.reason() == null ? "" : rule.reason();
  }

  private String text(String key) {
    return words.of("training.assign." + key);
  }

  /** Whether it was done and cannot be undone any more, as the rule is another by now. */
  public boolean isOvertaken() {
    return change.stage() == ChangeStage.APPLIED && !change.undoable();
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
