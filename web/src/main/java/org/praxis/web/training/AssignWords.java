package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.MonthDay;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.Cause;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.Prior;
import org.praxis.training.assigning.TrailKind;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.PlanRow;
import org.praxis.training.assigning.view.TrailEvent;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Rules of assigning, and what happened to an assignment, as people say it. */
@Named
@RequestScoped
public class AssignWords {
  /** How many of those whom a rule names are named in a sentence. */
  private static final int NAMED = 2;

  @Inject People people;
  @Inject Viewer viewer;
  @Inject Moments moments;

  private final Map<PersonId, Optional<String>> known = new HashMap<>();

  /** By when it is due. */
  public String due(DueRule due) {
    String said =
        switch (due.kind()) {
          case FIXED -> text("due.FIXED", moments.day(due.on()));
          case YEARLY -> text("due.YEARLY", dayOfYear(MonthDay.of(due.month(), due.day())));
          case RELATIVE -> text("due." + due.from() + "." + due.unit(), due.amount());
        };
    return due.atLeast() == 0 ? said : said + " " + text("due.atLeast", due.atLeast());
  }

  // The order of day and month is the language's; the year goes with whatever parts it off.
  private String dayOfYear(MonthDay day) {
    Locale locale = viewer.getLocale();
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale)
            .replaceAll("[,\\s]*y+\\s*", "");
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** How long a completion holds. */
  public String validity(AssignmentDraft rule) {
    if (rule.due().isYearly()) {
      return text("valid.YEARLY", rule.windowDays() == null ? 0 : rule.windowDays());
    }
    return rule.validMonths() == null
        ? text("valid.ever")
        : text("valid.months", rule.validMonths(), rule.windowDays());
  }

  /** For whom a rule is. */
  public String whom(AssignmentDraft rule, String audience) {
    int named = rule.people().size();
    if (rule.audience() == null) {
      return text("whom.people", named);
    }
    String name = audience == null ? text("whom.gone") : audience;
    return named == 0 ? text("whom.audience", name) : text("whom.both", name, named);
  }

  /** The same with names, for those who assign; to others it says how many. */
  public String named(AssignmentDraft rule, String audience) {
    if (rule.people().isEmpty()) {
      return whom(rule, audience);
    }
    meet(List.of(rule));
    String names = names(rule.people());
    if (rule.audience() == null) {
      return text("whom.named", names);
    }
    return text("whom.bothNamed", audience == null ? text("whom.gone") : audience, names);
  }

  /** Looks up whom these name, of a list in one statement. */
  void meet(Collection<AssignmentDraft> rules) {
    List<PersonId> unknown =
        rules.stream()
            .flatMap(rule -> rule.people().stream().limit(NAMED))
            .filter(person -> !known.containsKey(person))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(person -> known.put(person, Optional.empty()));
      people
          .chips(unknown)
          .values()
          .forEach(chip -> known.put(chip.id(), Optional.ofNullable(chip.name())));
    }
  }

  private String names(List<PersonId> named) {
    List<String> first =
        named.stream().limit(NAMED).flatMap(person -> known.get(person).stream()).toList();
    int more = named.size() - first.size();
    if (first.isEmpty()) {
      return text("named.count", more);
    }
    String said = first.size() == 1 ? first.get(0) : text("named.two", first.get(0), first.get(1));
    return more == 0 ? said : text("named.more", String.join(", ", first), more);
  }

  /** What a change makes of the day that it is about, of one person. */
  public String becomes(PlanRow row, AssignmentDraft rule) {
    String day = moments.deadline(row.becomes());
    boolean counts = row.prior() && rule.prior() == Prior.COUNTS;
    return switch (row.act()) {
      case RENEW -> text("becomes.RENEW", day);
      case ADD -> text(counts ? "becomes.AGAIN" : "becomes.DUE", day);
      default -> text("becomes.DUE", day);
    };
  }

  /** What a due date comes from. */
  public String basis(AssignmentRow row) {
    return text("basis." + row.basis());
  }

  /** What a change is called. */
  public String change(ChangeView change) {
    return text("change.kind." + change.kind());
  }

  /** What happened, in one sentence. */
  public String event(TrailEvent event) {
    String becomes = date(event.becomes());
    String was = date(event.was());
    Object cycle = event.cycle() == null ? 1 : event.cycle();
    String key = "event." + event.kind();
    boolean bare =
        switch (event.kind()) {
          case RECOGNISED, COMPLETED, EXEMPTED, VALIDITY_CHANGED -> event.becomes() == null;
          case ASSIGNED -> event.was() == null;
          default -> false;
        };
    return text(bare ? key + ".bare" : key, becomes, was, cycle);
  }

  /** Why that, and by whom: what stands below the sentence. */
  public List<String> because(TrailEvent event) {
    List<String> said = new ArrayList<>();
    if (event.basis() != null
        && event.kind() != TrailKind.PUT_BACK
        && event.kind() != TrailKind.LEFT_ALONE
        && event.kind() != TrailKind.LEFT_ENDED
        && event.kind() != TrailKind.LEFT_WITHDRAWN
        && event.kind() != TrailKind.LEFT_KEPT) {
      said.add(text("basis." + event.basis()));
    }
    cause(event).ifPresent(said::add);
    if (event.rule() != null) {
      said.add(text("event.rule", event.rule()));
    }
    return said;
  }

  // Who did it is named beside it; only of oneself more is said.
  private Optional<String> cause(TrailEvent event) {
    if (event.cause() != Cause.PERSON || event.by() == null) {
      return Optional.of(text("cause." + event.cause()));
    }
    if (!event.by().id().equals(viewer.getProfile().chip().id())) {
      return Optional.empty();
    }
    return Optional.of(
        text(
            event.kind() == TrailKind.EXTENSION_ASKED ? "cause.PERSON.asked" : "cause.PERSON.you"));
  }

  private String date(Instant at) {
    return at == null ? "" : moments.date(at);
  }

  private String text(String key, Object... values) {
    return Texts.of("training.assign." + key, viewer.getLocale(), viewer.getZone(), values);
  }
}
