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
import org.praxis.web.page.Numbers;

/** The attendance sheet: one row of buttons for each who has a seat, all sent at once. */
@Named
@RequestScoped
public class AttendancePage {
  @Inject AttendanceKeeping attendance;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private SheetView sheet;

  public void load() {
    attempt.pressed("save", pressed -> saved());
    if (!attempt.isOver()) {
      sheet = attendance.sheet(id());
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
        marks.add(
            new Marking(
                row.id(), mark, Numbers.whole(request.getParameter("minutes-" + row.id()))));
      }
    }
    attendance.mark(id(), marks, request.getParameter("reason"));
    return "/training/attendance/" + id() + "?done=sheetSaved";
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
        ? request.getParameter("minutes-" + row.id())
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
