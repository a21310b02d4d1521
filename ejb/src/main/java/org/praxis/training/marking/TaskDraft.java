package org.praxis.training.marking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.praxis.people.PersonId;

/**
 * How an assignment is handed in and marked.
 *
 * @param criteria of its rubric; without any, a marker says whether it passes and nothing else
 * @param passPoints least points with which it may pass; null where the marker alone says so
 * @param again how often work that was returned may be handed in again; null for as often as it is
 *     returned
 * @param files most files that may be handed in with it
 * @param markers who mark besides the track's owner
 * @param managerMarks whether the learner's manager may mark as well
 */
public record TaskDraft(
    @Size(max = TaskDraft.MOST_CRITERIA) List<@NotNull @Valid Criterion> criteria,
    @Min(0) @Max(1200) Integer passPoints,
    @Min(0) @Max(20) Integer again,
    @Min(0) @Max(TaskDraft.MOST_FILES) Integer files,
    @Size(max = TaskDraft.MOST_MARKERS) List<@NotNull PersonId> markers,
    boolean managerMarks) {
  public static final int MOST_CRITERIA = 12;
  public static final int MOST_FILES = 10;
  public static final int MOST_MARKERS = 20;
  private static final int USUAL_FILES = 5;

  /** One without a rubric. */
  public static final TaskDraft PLAIN = new TaskDraft(null, null, null, null, null, false);

  public TaskDraft {
    criteria = criteria == null ? List.of() : criteria;
    files = files == null ? USUAL_FILES : files;
    markers = sorted(markers);
  }

  public static TaskDraft of(Integer passPoints, Criterion... criteria) {
    return new TaskDraft(List.of(criteria), passPoints, null, null, null, false);
  }

  public TaskDraft markedBy(PersonId... people) {
    return new TaskDraft(criteria, passPoints, again, files, List.of(people), managerMarks);
  }

  public TaskDraft markedByManagers() {
    return new TaskDraft(criteria, passPoints, again, files, markers, true);
  }

  public TaskDraft atMostAgain(Integer times) {
    return new TaskDraft(criteria, passPoints, times, files, markers, managerMarks);
  }

  /** As it is kept: in lines, and what is blank is not there. */
  public TaskDraft tidy() {
    return new TaskDraft(
        criteria.stream().map(Criterion::tidy).toList(),
        passPoints,
        again,
        files,
        markers,
        managerMarks);
  }

  // They are a set: in another order it is the same assignment. What is wrong with one is said of
  // it.
  static List<PersonId> sorted(List<PersonId> people) {
    return people == null
        ? List.of()
        : people.stream()
            .distinct()
            .sorted(Comparator.nullsLast(Comparator.comparing(person -> person.value().toString())))
            .toList();
  }
}
