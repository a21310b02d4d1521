package org.praxis.training.marking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * What work is marked by.
 *
 * @param text what it means; may be missing
 * @param levels numbered from 1 in this order
 */
public record Criterion(
    @Written(max = 120, optional = true) String name,
    @Written(max = 500, optional = true) String text,
    @Size(max = Criterion.MOST_LEVELS) List<@NotNull @Valid Level> levels) {
  public static final int MOST_LEVELS = 8;

  public Criterion {
    levels = levels == null ? List.of() : levels;
  }

  Criterion tidy() {
    return new Criterion(
        line(name),
        line(text),
        levels.stream().map(level -> new Level(line(level.words()), level.points())).toList());
  }

  private static String line(String typed) {
    return Markup.isVisible(typed) ? Markup.line(typed) : null;
  }

  public static Criterion of(String name, Level... levels) {
    return new Criterion(name, null, List.of(levels));
  }
}
