package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.moderation.absence.AbsenceDraft;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.moderation.absence.AbsenceKeeping;
import org.praxis.moderation.absence.view.AbsenceView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** From when until when a moderator is away; the reader, or whom the address names. */
@Named
@RequestScoped
public class AbsencePage {
  @Inject AbsenceKeeping keeping;
  @Inject People people;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private List<AbsenceView> absences;
  private List<PersonChip> standIns;
  private PersonChip other;

  public void load() {
    // Who may not, learns it before anything is typed.
    absences = keeping.of(who());
    attempt.pressed(
        "say",
        button -> {
          keeping.say(who(), draft());
          return address() + "done=absenceSaid";
        });
    attempt.pressed(
        "end",
        id -> {
          keeping.end(Address.id(id, AbsenceId::new));
          return address() + "done=absenceEnded";
        });
    if (!attempt.isOver()) {
      standIns = keeping.standIns(who());
      other = who() == null ? null : people.chip(who());
    }
  }

  private PersonId who() {
    String typed = request.getParameter("person");
    return typed == null || typed.isEmpty() ? null : Address.id(typed, PersonId::new);
  }

  private String address() {
    return "/moderation/absence?" + (who() == null ? "" : "person=" + who() + "&");
  }

  private AbsenceDraft draft() {
    return new AbsenceDraft(
        day(getFrom()),
        day(getUntil()),
        getStandIn().isEmpty() ? null : Address.id(getStandIn(), PersonId::new));
  }

  // What is no day is refused like one that is missing.
  private static LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public List<AbsenceView> getAbsences() {
    return absences;
  }

  /** Of whom it is said where that is not the reader; else null. */
  public PersonChip getOther() {
    return other;
  }

  public List<SelectItem> getStandIns() {
    return Stream.concat(
            Stream.of(
                new SelectItem(
                    "",
                    Texts.of("moderation.absence.nobody", viewer.getLocale(), viewer.getZone()))),
            standIns.stream().map(one -> new SelectItem(one.id().toString(), one.name())))
        .toList();
  }

  public String getFrom() {
    return typed("from");
  }

  public String getUntil() {
    return typed("until");
  }

  public String getStandIn() {
    return typed("standIn");
  }

  private String typed(String name) {
    String typed = request.getParameter(name);
    return typed == null ? "" : typed.strip();
  }
}
