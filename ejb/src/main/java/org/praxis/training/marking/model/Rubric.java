package org.praxis.training.marking.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.praxis.platform.InvalidInput;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.TaskDraft;

/**
 * What levels are worth together, and whether that is enough. Levels and criteria are numbered from
 * 1.
 *
 * @param passPoints least points with which work may pass; null where the marker alone says so
 */
public record Rubric(List<Criterion> criteria, Integer passPoints) {
  public Rubric {
    criteria = List.copyOf(criteria);
  }

  public static Rubric of(TaskDraft assignment) {
    return new Rubric(assignment.criteria(), assignment.passPoints());
  }

  /** The most that can be had. */
  public int most() {
    return criteria.stream()
        .mapToInt(c -> c.levels().stream().mapToInt(Level::points).max().orElse(0))
        .sum();
  }

  /** What the chosen levels are worth together; a criterion without one counts for nothing. */
  public int points(List<CriterionMark> marks) {
    return IntStream.range(0, Math.min(criteria.size(), marks.size()))
        .map(i -> level(i, marks.get(i)).map(Level::points).orElse(0))
        .sum();
  }

  /**
   * What the chosen levels are worth, of the most that can be had.
   *
   * @return nothing where no level was chosen, or nothing can be had
   */
  public Optional<Worth> worth(List<CriterionMark> marks) {
    boolean said =
        IntStream.range(0, Math.min(criteria.size(), marks.size()))
            .anyMatch(i -> level(i, marks.get(i)).isPresent());
    return said && most() > 0 ? Optional.of(new Worth(points(marks), most())) : Optional.empty();
  }

  /** Whether each criterion has a level. */
  public boolean isComplete(List<CriterionMark> marks) {
    return marks.size() == criteria.size()
        && IntStream.range(0, criteria.size()).allMatch(i -> level(i, marks.get(i)).isPresent());
  }

  /** Whether work marked so may pass: each criterion has a level, and that is enough together. */
  public boolean mayPass(List<CriterionMark> marks) {
    return isComplete(marks) && (passPoints == null || points(marks) >= passPoints);
  }

  /**
   * @throws InvalidInput where a level is none of its criterion's, or work would pass that may not
   */
  public void check(MarkVerdict verdict, List<CriterionMark> marks) {
    if (marks.size() > criteria.size()) {
      throw new InvalidInput("criteria", "training.mark.noSuchCriterion", criteria.size());
    }
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).level() != null && level(i, marks.get(i)).isEmpty()) {
        throw new InvalidInput(
            field(i), "training.mark.noSuchLevel", criteria.get(i).levels().size());
      }
    }
    if (verdict == MarkVerdict.PASS) {
      expectToPass(marks);
    }
  }

  private void expectToPass(List<CriterionMark> marks) {
    InvalidInput missing = null;
    for (int i = criteria.size() - 1; i >= 0; i--) {
      if (i >= marks.size() || level(i, marks.get(i)).isEmpty()) {
        InvalidInput one =
            new InvalidInput(field(i), "training.mark.levelNeeded", criteria.get(i).name());
        missing = missing == null ? one : one.and(missing);
      }
    }
    if (missing != null) {
      throw missing;
    }
    if (!mayPass(marks)) {
      throw new InvalidInput("verdict", "training.mark.tooFewPoints", points(marks), passPoints);
    }
  }

  private static String field(int criterion) {
    return "criteria[" + criterion + "].level";
  }

  private Optional<Level> level(int criterion, CriterionMark mark) {
    List<Level> levels = criteria.get(criterion).levels();
    return Optional.ofNullable(mark.level())
        .filter(number -> number >= 1 && number <= levels.size())
        .map(number -> levels.get(number - 1));
  }
}
