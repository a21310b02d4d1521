package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.TaskDraft;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;

/**
 * A rubric in a plain form. It ends with an empty criterion, and each criterion with an empty
 * level; what stays empty at the end is none.
 */
@RequestScoped
public class RubricForm {
  private static final int FEWEST_LEVELS = 3;

  @Inject Misread misread;
  @Inject HttpServletRequest request;

  /**
   * @param id with which its fields begin
   */
  public record Row(String id, int number, String name, String text, List<LevelRow> levels) {
    private boolean isEmpty() {
      return isBlank(name) && isBlank(text) && levels.isEmpty();
    }

    private Row withRoom() {
      List<LevelRow> all = new ArrayList<>(levels);
      int room = Math.min(Criterion.MOST_LEVELS, Math.max(FEWEST_LEVELS, levels.size() + 1));
      while (all.size() < room) {
        all.add(new LevelRow(level(id, all.size()), all.size() + 1, "", ""));
      }
      return new Row(id, number, name, text, all);
    }
  }

  /**
   * @param id with which its fields begin
   */
  public record LevelRow(String id, int number, String words, String points) {
    private boolean isEmpty() {
      return isBlank(words) && isBlank(points);
    }
  }

  private static boolean isBlank(String typed) {
    return typed == null || typed.isBlank();
  }

  /** As it was sent; points that are no whole number are misread. */
  List<Criterion> sent() {
    return typed().stream().map(this::criterion).toList();
  }

  private Criterion criterion(Row row) {
    return new Criterion(
        row.name(), row.text(), row.levels().stream().map(level -> level(row, level)).toList());
  }

  private Level level(Row row, LevelRow level) {
    String points =
        "assignment.criteria[%d].levels[%d].points".formatted(row.number() - 1, level.number() - 1);
    return new Level(
        level.words(),
        misread.or(
            null, () -> Numbers.wholeOrNone(points, level.points(), "training.quiz.noNumber")));
  }

  // Word by word, so that it is shown again also where it cannot be taken.
  private List<Row> typed() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TaskDraft.MOST_CRITERIA && said(id(i) + "-name") != null; i++) {
      rows.add(new Row(id(i), i + 1, said(id(i) + "-name"), said(id(i) + "-text"), levels(id(i))));
    }
    return trimmed(rows, Row::isEmpty);
  }

  private List<LevelRow> levels(String id) {
    List<LevelRow> levels = new ArrayList<>();
    for (int i = 0; i < Criterion.MOST_LEVELS && said(level(id, i) + "-words") != null; i++) {
      String level = level(id, i);
      levels.add(new LevelRow(level, i + 1, said(level + "-words"), said(level + "-points")));
    }
    return trimmed(levels, LevelRow::isEmpty);
  }

  private static <T> List<T> trimmed(List<T> rows, Predicate<T> isEmpty) {
    while (!rows.isEmpty() && isEmpty.test(rows.get(rows.size() - 1))) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  private String said(String field) {
    return request.getParameter(field);
  }

  /** The fields that show what was sent, as it was sent. */
  List<Row> shown() {
    return withRoom(typed());
  }

  /** The fields that show it. */
  List<Row> shown(List<Criterion> criteria) {
    return withRoom(
        IntStream.range(0, criteria.size())
            .mapToObj(i -> row(id(i), i + 1, criteria.get(i)))
            .toList());
  }

  private static Row row(String id, int number, Criterion criterion) {
    List<Level> levels = criterion.levels();
    return new Row(
        id,
        number,
        criterion.name(),
        criterion.text(),
        IntStream.range(0, levels.size())
            .mapToObj(
                i ->
                    new LevelRow(
                        level(id, i),
                        i + 1,
                        levels.get(i).words(),
                        Objects.toString(levels.get(i).points(), "")))
            .toList());
  }

  private static List<Row> withRoom(List<Row> filled) {
    List<Row> rows = new ArrayList<>(filled);
    if (rows.size() < TaskDraft.MOST_CRITERIA) {
      rows.add(new Row(id(rows.size()), rows.size() + 1, "", "", List.of()));
    }
    rows.replaceAll(Row::withRoom);
    return rows;
  }

  private static String id(int criterion) {
    return "assignment-criteria-" + criterion;
  }

  private static String level(String criterion, int level) {
    return criterion + "-levels-" + level;
  }
}
