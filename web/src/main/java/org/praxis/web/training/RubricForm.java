package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.TaskDraft;
import org.praxis.web.page.Numbers;

/**
 * A rubric in a plain form. It ends with an empty criterion, and each criterion with an empty
 * level; what stays empty at the end is none.
 */
@RequestScoped
public class RubricForm {
  private static final int FEWEST_LEVELS = 3;
  private static final Criterion EMPTY = new Criterion("", "", List.of());

  @Inject HttpServletRequest request;

  /**
   * @param id with which its fields begin
   */
  public record Row(String id, int number, String name, String text, List<LevelRow> levels) {}

  /**
   * @param id with which its fields begin
   */
  public record LevelRow(String id, int number, String words, String points) {}

  /** As it was sent. */
  List<Criterion> sent() {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0;
        i < TaskDraft.MOST_CRITERIA && request.getParameter(id(i) + "-name") != null;
        i++) {
      criteria.add(criterion(id(i)));
    }
    while (!criteria.isEmpty() && isEmpty(criteria.get(criteria.size() - 1))) {
      criteria.remove(criteria.size() - 1);
    }
    return criteria;
  }

  private Criterion criterion(String id) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < Criterion.MOST_LEVELS && said(level(id, i) + "-words") != null; i++) {
      levels.add(
          new Level(said(level(id, i) + "-words"), Numbers.whole(said(level(id, i) + "-points"))));
    }
    while (!levels.isEmpty() && isEmpty(levels.get(levels.size() - 1))) {
      levels.remove(levels.size() - 1);
    }
    return new Criterion(said(id + "-name"), said(id + "-text"), levels);
  }

  private String said(String field) {
    return request.getParameter(field);
  }

  private static boolean isEmpty(Level level) {
    return level.words().isBlank() && level.points() == null;
  }

  private static boolean isEmpty(Criterion criterion) {
    return criterion.name().isBlank() && criterion.levels().isEmpty();
  }

  /** The fields that show it, with an empty criterion at the end while there is room. */
  List<Row> shown(List<Criterion> criteria) {
    List<Criterion> rows = new ArrayList<>(criteria);
    if (rows.size() < TaskDraft.MOST_CRITERIA) {
      rows.add(EMPTY);
    }
    return IntStream.range(0, rows.size()).mapToObj(i -> shown(id(i), i + 1, rows.get(i))).toList();
  }

  private static Row shown(String id, int number, Criterion criterion) {
    int filled = criterion.levels().size();
    int levels = Math.min(Criterion.MOST_LEVELS, Math.max(FEWEST_LEVELS, filled + 1));
    return new Row(
        id,
        number,
        criterion.name(),
        criterion.text(),
        IntStream.range(0, levels)
            .mapToObj(
                i -> {
                  Level level = i < filled ? criterion.levels().get(i) : null;
                  return new LevelRow(
                      level(id, i),
                      i + 1,
                      level == null ? "" : level.words(),
                      level == null || level.points() == null ? "" : level.points().toString());
                })
            .toList());
  }

  private static String id(int criterion) {
    return "assignment-criteria-" + criterion;
  }

  private static String level(String criterion, int level) {
    return criterion + "-levels-" + level;
  }
}
