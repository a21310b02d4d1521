package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.overview.Standing;
import org.praxis.training.view.Gap;
import org.praxis.training.view.LockView;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What is said of stages and steps alike, by whoever builds them and to whoever takes them. */
@RequestScoped
public class Words {
  @Inject Viewer viewer;
  @Inject Moments moments;

  String of(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }

  /**
   * @param stages how many the track has
   * @param title may be empty
   */
  String stage(int stages, int number, String title) {
    boolean titled = title != null && !title.isBlank();
    if (stages == 1) {
      return titled ? title : of("training.path");
    }
    return titled
        ? of("training.stage.titled", number, title)
        : of("training.stage.number", number);
  }

  /** A stage among others, as briefly as can be. */
  String brief(int number, String title) {
    return title == null || title.isBlank() ? of("training.stage.number", number) : title;
  }

  /** How a stage is completed: all of it or some, in any order or one after the other. */
  String rule(int required, int needed, boolean inOrder) {
    if (required == 0) {
      return of("training.stage.rule.none");
    }
    String much = needed >= required ? "training.stage.rule.all" : "training.stage.rule.some";
    String order = inOrder ? "training.stage.rule.inOrder" : "training.stage.rule.anyOrder";
    return of(much, needed, required) + of(order);
  }

  /** What opens a step that is locked, in a few words. */
  String lock(LockView lock) {
    return switch (lock.reason()) {
      case AFTER -> of("training.locked.AFTER", lock.number(), lock.title());
      case NEEDS -> of("training.locked.NEEDS", brief(lock.number(), lock.title()));
      case OPENS_ON -> opens(lock.on());
    };
  }

  /** Whether that day is over where the reader lives. */
  boolean past(LocalDate day) {
    return day != null && day.isBefore(LocalDate.now(viewer.getZone()));
  }

  String opens(LocalDate on) {
    return of("training.locked.OPENS_ON", moments.day(on));
  }

  /** Key of what a standing is called. */
  static String standing(Standing standing) {
    return standing == Standing.OPEN
        ? "training.compliance.standing.OPEN"
        : "platform.state." + standing;
  }

  static boolean isSoon(Instant due, Instant at) {
    return !at.isBefore(due.minus(Duration.ofDays(AssignmentStatus.SOON_DAYS)));
  }

  /** What a person sees of themselves, who stands so: also for whoever looks at them. */
  static String state(Standing standing, boolean begun, boolean soon) {
    if (standing != Standing.OPEN) {
      return standing.name();
    }
    AssignmentStatus inTime = begun ? AssignmentStatus.IN_PROGRESS : AssignmentStatus.NEVER;
    return (soon ? AssignmentStatus.DUE_SOON : inTime).name();
  }

  String gap(Gap gap) {
    return of(gap.key(), gap.values().toArray());
  }
}
