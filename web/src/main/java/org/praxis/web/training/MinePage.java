package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.platform.Page;
import org.praxis.training.Enrolling;
import org.praxis.training.MyLearning;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.transcript.view.DoneRow;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/**
 * The reader's learning: what is required, what they have begun besides, and what is done. Going on
 * is one button.
 */
@Named
@RequestScoped
public class MinePage {
  private static final int MOST = 50;

  @Inject MyLearning learning;
  @Inject MyAssignments assignments;
  @Inject Enrolling enrolling;
  @Inject Address address;
  @Inject Attempt attempt;

  private List<AssignmentRow> required;
  private List<EnrolmentRow> begun;
  private Map<String, EnrolmentRow> enrolments;
  private Page<DoneRow> done;

  public void load() {
    attempt.pressed(
        "begin",
        slug -> {
          enrolling.enrol(slug);
          return TrackPage.address(slug) + "?done=enrolled";
        });
    if (attempt.isOver()) {
      return;
    }
    required = assignments.toDo(MOST);
    List<EnrolmentRow> open = learning.due(MOST);
    enrolments =
        open.stream().collect(Collectors.toMap(EnrolmentRow::trackSlug, Function.identity()));
    Set<String> named = required.stream().map(AssignmentRow::trackSlug).collect(Collectors.toSet());
    begun = open.stream().filter(row -> !named.contains(row.trackSlug())).toList();
    done = learning.done(address.page());
  }

  public List<AssignmentRow> getRequired() {
    return required;
  }

  /** What is begun and not required. */
  public List<EnrolmentRow> getBegun() {
    return begun;
  }

  public Page<DoneRow> getDone() {
    return done;
  }

  /** The step with which the reader goes on; null where they have not begun, or wait. */
  public Integer next(String slug) {
    EnrolmentRow enrolment = enrolments.get(slug);
    return enrolment == null ? null : enrolment.nextStep();
  }

  /** How far they are; null where they have not begun. */
  public EnrolmentRow enrolment(String slug) {
    return enrolments.get(slug);
  }

  public boolean isNothing() {
    return required.isEmpty() && begun.isEmpty() && done.isEmpty();
  }
}
