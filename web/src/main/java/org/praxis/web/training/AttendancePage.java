package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.training.sessions.AttendanceKeeping;
import org.praxis.training.sessions.AttendanceMark;
import org.praxis.training.sessions.Marking;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.view.SheetView;
import org.praxis.training.sessions.view.SheetView.SheetRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Numbers;
import org.praxis.web.people.Names;

/** The attendance sheet: one row of buttons for each who has a seat, all sent at once. */
@Named
@RequestScoped
public class AttendancePage {
  @Inject AttendanceKeeping attendance;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Meanwhile meanwhile;
  @Inject TypedColleagues colleagues;
  @Inject Words words;
  @Inject Names names;
  @Inject HttpServletRequest request;

  private SheetView sheet;

  public void load() {
    meanwhile.pressed(
        "save", pressed -> saved(), pressed -> "/training/attendance/" + id() + "?done=theirs");
    attempt.pressed("add", pressed -> added());
    if (!attempt.isOver()) {
      sheet = attendance.sheet(id());
      if (meanwhile.isOvertaken()) {
        meanwhile.compare(sheet.version(), rows(false), rows(true));
      }
      sheet
          .rows()
          .forEach(
              row ->
                  attempt.name(
                      field(row),
                      words.of("training.attendance.minutes.who", names.of(row.person()))));
    }
  }

  private SessionDateId id() {
    return address.id(SessionDateId::new);
  }

  private String saved() {
    List<Marking> marks = new ArrayList<>();
    for (SheetRow row : attendance.sheet(id()).rows()) {
      AttendanceMark mark = sent(row);
      if (mark != null) {
        attempt.shows("markings[" + marks.size() + "].minutes", field(row));
        marks.add(
            new Marking(
                row.id(),
                mark,
                Numbers.wholeOrNone(
                    field(row),
                    request.getParameter(field(row)),
                    "training.attendance.minutes.malformed")));
      }
    }
    attendance.mark(id(), marks, request.getParameter("reason"), meanwhile.version());
    return "/training/attendance/" + id() + "?done=sheetSaved";
  }

  private String added() {
    attempt.shows("person", "came");
    attendance.add(id(), colleagues.one("came", request.getParameter("came")));
    return "/training/attendance/" + id() + "?done=walkedIn";
  }

  private List<Said> rows(boolean typed) {
    return sheet.rows().stream()
        .map(
            row ->
                new Said(
                    names.of(row.person()),
                    said(
                        typed ? sent(row) : row.mark(),
                        typed
                            ? request.getParameter(field(row))
                            : row.minutes() == null ? "" : row.minutes().toString())))
        .toList();
  }

  private String said(AttendanceMark mark, String minutes) {
    if (mark == null) {
      return null;
    }
    String said = words.of("platform.state." + mark);
    if (mark != AttendanceMark.PRESENT || minutes == null || minutes.isBlank()) {
      return said;
    }
    Integer number = Numbers.whole(minutes);
    return said
        + ", "
        + (number == null ? minutes.strip() : words.of("training.attendance.minutes.of", number));
  }

  /** The version of the sheet that the form goes on from. */
  public long getVersion() {
    return meanwhile.carried(sheet.version());
  }

  /** Of the minutes of that row. */
  public String field(SheetRow row) {
    return "minutes-" + row.id();
  }

  private AttendanceMark sent(SheetRow row) {
    String name = request.getParameter("mark-" + row.id());
    return Stream.of(AttendanceMark.values())
        .filter(mark -> mark.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  public SheetView getSheet() {
    return sheet;
  }

  public AttendanceMark[] getMarks() {
    return AttendanceMark.values();
  }

  /** What is chosen: as it was sent and refused, or as it is. */
  public boolean chosen(SheetRow row, AttendanceMark mark) {
    return mark == (attempt.isRefused() ? sent(row) : row.mark());
  }

  public String minutes(SheetRow row) {
    return attempt.isRefused()
        ? request.getParameter(field(row))
        : row.minutes() == null ? "" : row.minutes().toString();
  }

  public String getReason() {
    return attempt.isRefused() ? request.getParameter("reason") : "";
  }

  /** Whether anything was said of anybody, which another word would correct. */
  public boolean isMarked() {
    return sheet.rows().stream().anyMatch(row -> row.mark() != null);
  }
}
