package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.praxis.platform.InvalidInput;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.reminding.ReminderKeeping;
import org.praxis.training.reminding.view.ReminderPlanView;
import org.praxis.training.reminding.view.ReminderPreview;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;

/** When people are reminded: looking what that would have come to, and setting it. */
@Named
@RequestScoped
public class RemindersPage {
  @Inject ReminderKeeping keeping;
  @Inject AssignDoor door;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private ReminderPlanView plan;
  private ReminderPreview preview;

  public void load() {
    door.expect();
    if (!door.isForAll()) {
      throw new NotOpen();
    }
    attempt.pressed(
        "set",
        edition -> {
          Integer shown = Numbers.whole(edition);
          ReminderDraft draft = draft();
          keeping.set(draft, shown == null ? -1 : shown);
          return "/training/reminders?done=" + (draft.on() ? "remindersSet" : "remindersOff");
        });
    if (attempt.isOver()) {
      return;
    }
    plan = keeping.plan();
    if (request.getParameter("look") != null) {
      attempt.look(() -> preview = keeping.preview(draft()));
    }
  }

  private ReminderDraft draft() {
    return new ReminderDraft(
        request.getParameter("on") != null,
        days("before"),
        days("after"),
        number("everyDays"),
        number("most"),
        number("escalateAfter"));
  }

  // Nothing is never; what is no number must not be taken for it.
  private Integer number(String field) {
    String typed = request.getParameter(field);
    Integer number = Numbers.whole(typed);
    if (number == null && typed != null && !typed.isBlank()) {
      throw new InvalidInput(field, "training.reminders.number");
    }
    return number;
  }

  private List<Integer> days(String field) {
    String typed = request.getParameter(field);
    List<Integer> days = new ArrayList<>();
    for (String part : typed == null ? new String[0] : typed.split("[,;\\s]+")) {
      if (!part.isBlank()) {
        Integer day = Numbers.whole(part);
        if (day == null) {
          throw new InvalidInput(field, "training.reminders.days");
        }
        days.add(day);
      }
    }
    return days;
  }

  private boolean isSent() {
    return request.getParameter("set") != null || request.getParameter("look") != null;
  }

  public ReminderPlanView getPlan() {
    return plan;
  }

  /** Null until somebody has looked. */
  public ReminderPreview getPreview() {
    return preview;
  }

  public boolean isOn() {
    return isSent() ? request.getParameter("on") != null : plan.plan().on();
  }

  /** As it was typed, or as it is set. */
  public String typed(String field) {
    if (isSent()) {
      return request.getParameter(field);
    }
    ReminderDraft set = plan.plan();
    return switch (field) {
      case "before" -> joined(set.before());
      case "after" -> joined(set.after());
      case "everyDays" -> said(set.everyDays());
      case "most" -> said(set.most());
      default -> said(set.escalateAfter());
    };
  }

  private static String joined(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String said(Integer number) {
    return number == null ? null : number.toString();
  }
}
