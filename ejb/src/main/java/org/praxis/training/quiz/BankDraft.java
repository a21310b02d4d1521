package org.praxis.training.quiz;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A bank as its trainer describes it.
 *
 * @param shared whether all trainers may draw from it and look into it; null for no
 */
public record BankDraft(@Written(max = 120) String title, Boolean shared) {
  public BankDraft {
    title = title == null ? null : Markup.line(title);
  }

  /** A category as it is kept: names with single slashes between, nothing around them. */
  public static String path(String category) {
    return category == null
        ? ""
        : Stream.of(Markup.line(category).split("/"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("/"));
  }

  /**
   * Whether a category is another or below it.
   *
   * @param category null for all of a bank, as the other
   */
  public static boolean isIn(String category, String other) {
    return other == null
        || category != null && (category.equals(other) || category.startsWith(other + "/"));
  }
}
