package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.praxis.moderation.absence.AbsenceKeeping;
import org.praxis.moderation.absence.view.AbsenceView;
import org.praxis.people.PersonId;
import org.praxis.web.page.Viewer;

/** Who is away of those who moderate with the reader; found out once a request. */
@Named
@RequestScoped
public class AwayColleagues {
  @Inject AbsenceKeeping keeping;
  @Inject Viewer viewer;

  private List<AbsenceView> away;

  private List<AbsenceView> away() {
    if (away == null) {
      away = keeping.away();
    }
    return away;
  }

  /** The reader's own; null while they are here. */
  public AbsenceView getMine() {
    return of(viewer.getProfile().chip().id());
  }

  public List<AbsenceView> getOthers() {
    return away().stream()
        .filter(one -> !one.person().id().equals(viewer.getProfile().chip().id()))
        .toList();
  }

  /** That of somebody; null while they are here. */
  public AbsenceView of(PersonId person) {
    return away().stream().filter(one -> one.person().id().equals(person)).findFirst().orElse(null);
  }

  /** A day in the reader's words. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(viewer.getLocale())
        .format(day);
  }
}
