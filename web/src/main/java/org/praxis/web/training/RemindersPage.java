package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.reminding.ReminderKeeping;
import org.praxis.training.reminding.view.ReminderPlanView;
import org.praxis.training.reminding.view.ReminderPreview;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Misread;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;

/** When people are reminded: looking what that would have come to, and setting it. */
@Named
@RequestScoped
public class RemindersPage {
  @Inject ReminderKeeping keeping;
  @Inject AssignDoor door;
  @Inject Misread misread;
  @Inject Meanwhile meanwhile;
  @Inject Words words;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private ReminderPlanView plan;
  private ReminderPreview preview;

  public void load() {
    door.expect();
    if (!door.isForAll()) {
      throw new NotOpen();
    }
    meanwhile.pressed(
        "set",
        pressed -> {
          ReminderDraft draft = misread.in(draft(), ReminderDraft::check);
          keeping.set(draft, (int) meanwhile.version());
          return "/training/reminders?done=" + (draft.on() ? "remindersSet" : "remindersOff");
        },
        pressed -> "/training/reminders?done=theirs");
    if (attempt.isOver()) {
      return;
    }
    plan = keeping.plan();
    if (meanwhile.isOvertaken()) {
      meanwhile.compare(plan.edition(), facts(plan.plan()), facts(draft()));
    }
    if (request.getParameter("look") != null) {
      attempt.look(() -> preview = keeping.preview(misread.in(draft(), ReminderDraft::check)));
    }
  }

  private ReminderDraft draft() {
    return new ReminderDraft(
        request.getParameter("on") != null,
        misread.or(List.of(), () -> days("before")),
        misread.or(List.of(), () -> days("after")),
        number("everyDays"),
        number("most"),
        number("escalateAfter"));
  }

  // Nothing is never; what is no number must not be taken for it.
  private Integer number(String field) {
    return misread.or(
        null,
        () -> Numbers.wholeOrNone(field, request.getParameter(field), "training.reminders.number"));
  }

  private List<Integer> days(String field) {
    String typed = request.getParameter(field);
    List<Integer> days = new ArrayList<>();
    for (String part : typed == null ? new String[0] : typed.split("[,;\\s]+")) {
      if (!part.isBlank()) {
        days.add(Numbers.wholeOrNone(field, part, "training.reminders.days"));
      }
    }
    return days;
  }

  private List<Said> facts(ReminderDraft plan) {
    return List.of(
        fact("on", words.of(plan.on() ? "platform.meanwhile.yes" : "platform.meanwhile.no")),
        fact("before", joined(plan.before())),
        fact("after", joined(plan.after())),
        fact("every", said(plan.everyDays())),
        fact("most", said(plan.most())),
        fact("escalate", said(plan.escalateAfter())));
  }

  private Said fact(String field, String what) {
    return new Said(words.of("training.reminders." + field), what);
  }

  private boolean isSent() {
    return meanwhile.isSent("set") || request.getParameter("look") != null;
  }

  /** The edition that the form goes on from, also where it was only looked what it would do. */
  public long getVersion() {
    return isSent() ? meanwhile.version() : plan.edition();
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
