package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.DueFrom;
import org.praxis.training.assigning.DueKind;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.DueUnit;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.Prior;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.RuleView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.AudienceChoices;
import org.praxis.web.problem.Texts;

/**
 * Writing a rule by which a track is assigned, or another wording of one. It leads to what that
 * would do; nothing is saved here. Fields are named as in the {@link AssignmentDraft}.
 */
@Named
@RequestScoped
public class AssignmentEditPage {
  // Of a name that nobody has it is not said as well that the rule is for nobody.
  private static final PersonId SOMEBODY = PersonId.next();

  @Inject RuleReading reading;
  @Inject RuleChanging changing;
  @Inject AudienceChoices audienceChoices;
  @Inject NamedPeople named;
  @Inject AssignFacts facts;
  @Inject Misread misread;
  @Inject Meanwhile meanwhile;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject AssignDoor door;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private RuleView rule;
  private ChangeView plan;
  private Map<String, String> values = Map.of();

  public void load() {
    door.expect();
    AssignRuleId id = address.isOfOne() ? address.id(AssignRuleId::new) : null;
    meanwhile.pressed(
        "plan",
        pressed -> AssignmentChangePage.address(planned(id)),
        pressed -> "/training/assignment-edit/" + id + "?done=theirs");
    if (!attempt.isOver()) {
      rule = id == null ? null : reading.rule(id);
      values = values(begun());
      if (meanwhile.isOvertaken()) {
        Map<String, String> now = values(rule.row().rule());
        meanwhile.compare(rule.row().number(), facts.of(now::get), facts.of(request::getParameter));
      }
    }
  }

  private RuleChangeId planned(AssignRuleId id) {
    AssignmentDraft draft = misread.in(sent(), AssignmentDraft::check);
    return id == null ? changing.plan(draft) : changing.plan(id, (int) meanwhile.version(), draft);
  }

  // What a plan says that somebody goes back from, or the rule as it is.
  private AssignmentDraft begun() {
    String change = request.getParameter("change");
    if (change != null) {
      plan = reading.change(Address.id(change, RuleChangeId::new));
      return plan.rule();
    }
    return rule == null ? null : rule.row().rule();
  }

  /**
   * The version that the form goes on from; of a plan for what the rule said before, an old one.
   */
  public long getVersion() {
    if (meanwhile.isSent("plan")) {
      return meanwhile.version();
    }
    boolean old = plan != null && !rule.row().rule().equals(plan.earlier());
    return old ? -1 : rule.row().number();
  }

  private AssignmentDraft sent() {
    String audience = sent("audience");
    return new AssignmentDraft(
        sent("track"),
        audience == null ? null : Address.id(audience, AudienceId::new),
        misread.or(
            List.of(SOMEBODY),
            () ->
                named.of(
                    "people",
                    request.getParameter("people"),
                    request.getParameter("people-known"),
                    "training.assign.severalCalled")),
        dueSent(),
        number("validMonths", "validMonths"),
        number("windowDays", "windowDays"),
        choice(Prior.values(), sent("prior")),
        choice(Leaving.values(), sent("leaving")),
        sent("reason"));
  }

  private DueRule dueSent() {
    DueKind kind = choice(DueKind.values(), sent("due-kind"));
    boolean relative = kind == DueKind.RELATIVE;
    boolean yearly = kind == DueKind.YEARLY;
    return new DueRule(
        kind,
        kind == DueKind.FIXED
            ? misread.or(null, () -> Days.dayOrNone("due.on", sent("due-on")))
            : null,
        relative ? choice(DueFrom.values(), sent("due-from")) : null,
        relative ? number("due.amount", "due-amount") : null,
        relative ? choice(DueUnit.values(), sent("due-unit")) : null,
        yearly ? number("due.month", "due-month") : null,
        yearly ? number("due.day", "due-day") : null,
        number("due.atLeast", "due-atLeast"));
  }

  private Integer number(String field, String id) {
    return misread.or(null, () -> Numbers.wholeOrNone(field, sent(id), "training.quiz.noNumber"));
  }

  private String sent(String field) {
    String value = request.getParameter(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static <T extends Enum<T>> T choice(T[] all, String name) {
    return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private Map<String, String> values(AssignmentDraft draft) {
    Map<String, String> kept = new HashMap<>();
    kept.put("due-kind", DueKind.RELATIVE.name());
    kept.put("due-amount", "30");
    kept.put("due-unit", DueUnit.DAYS.name());
    kept.put("due-from", DueFrom.ASSIGNED.name());
    kept.put("due-atLeast", "14");
    kept.put("windowDays", "60");
    kept.put("prior", Prior.COUNTS.name());
    kept.put("leaving", Leaving.WITHDRAW.name());
    kept.put("track", request.getParameter("track"));
    if (draft != null) {
      DueRule due = draft.due();
      kept.put("track", draft.track());
      kept.put("audience", string(draft.audience()));
      List<PersonChip> people = named.chips(draft.people());
      kept.put("people", joined(people, PersonChip::name, "\n"));
      kept.put("people-known", joined(people, chip -> chip.id().toString(), " "));
      kept.put("due-kind", due.kind().name());
      kept.put("due-on", string(due.on()));
      kept.put("due-atLeast", string(due.atLeast()));
      kept.put("validMonths", string(draft.validMonths()));
      kept.put("windowDays", string(draft.windowDays()));
      kept.put("prior", draft.prior().name());
      kept.put("leaving", draft.leaving().name());
      kept.put("reason", draft.reason());
      if (due.kind() == DueKind.RELATIVE) {
        kept.put("due-amount", string(due.amount()));
        kept.put("due-unit", string(due.unit()));
        kept.put("due-from", string(due.from()));
      }
      kept.put("due-month", string(due.month()));
      kept.put("due-day", string(due.day()));
    }
    return kept;
  }

  private static String joined(
      List<PersonChip> people, Function<PersonChip, String> what, String by) {
    return people.stream().map(what).collect(Collectors.joining(by));
  }

  private static String string(Object value) {
    return value == null ? null : value.toString();
  }

  /** What stands in a field: as it was sent, or as it is. */
  public String typed(String field) {
    return meanwhile.isSent("plan") ? request.getParameter(field) : values.get(field);
  }

  /** Whether the day that is chosen is over. */
  public boolean isPast() {
    return DueKind.FIXED.name().equals(typed("due-kind")) && words.past(dayShown());
  }

  // Of a day that is none its field says so.
  private LocalDate dayShown() {
    try {
      return Days.dayOrNone("due.on", typed("due-on"));
    } catch (InvalidInput e) {
      return null;
    }
  }

  /** Null while a new one is written. */
  public RuleView getRule() {
    return rule;
  }

  public int getParts() {
    return address.isOfOne() ? 1 : 0;
  }

  public List<SelectItem> getTracks() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", text("track.choose")));
    reading.tracks().forEach(track -> items.add(new SelectItem(track.slug(), track.title())));
    return items;
  }

  public List<SelectItem> getAudiences() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", text("audience.none")));
    items.addAll(audienceChoices.numbered());
    return items;
  }

  public List<SelectItem> choices(String which) {
    Enum<?>[] all =
        switch (which) {
          case "from" -> DueFrom.values();
          case "unit" -> DueUnit.values();
          default -> new Enum<?>[0];
        };
    return Stream.of(all)
        .map(one -> new SelectItem(one.name(), text(which + "." + one.name())))
        .toList();
  }

  public List<SelectItem> getMonths() {
    return Stream.of(Month.values())
        .map(
            month ->
                new SelectItem(
                    Integer.toString(month.getValue()),
                    month.getDisplayName(TextStyle.FULL_STANDALONE, viewer.getLocale())))
        .toList();
  }

  private String text(String key) {
    return Texts.of("training.assign." + key, viewer.getLocale(), viewer.getZone());
  }
}
