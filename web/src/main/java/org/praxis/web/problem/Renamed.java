package org.praxis.web.problem;

import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Something was refused at fields that whoever sent it knows by another name: because it was a part
 * of what they sent, or is called otherwise in an address.
 */
public final class Renamed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient UnaryOperator<String> names;

  private Renamed(UnaryOperator<String> names, RuntimeException refused) {
    super(null, refused, false, false);
    this.names = names;
  }

  /** Does what takes a part of a body; what is refused there is a field of that part. */
  public static void within(String part, Runnable act) {
    within(part, Set.of(), act);
  }

  /**
   * @param beside fields that stand beside the part and not in it
   */
  public static void within(String part, Set<String> beside, Runnable act) {
    within(
        part,
        beside,
        () -> {
          act.run();
          return null;
        });
  }

  /** The same of what answers something. */
  public static <T> T within(String part, Set<String> beside, Supplier<T> act) {
    return with(field -> beside.contains(field) ? field : part + "." + field, act);
  }

  /** Reads what takes a field under another name. */
  public static <T> T field(String ours, String theirs, Supplier<T> act) {
    return with(field -> field.equals(ours) ? theirs : field, act);
  }

  private static <T> T with(UnaryOperator<String> names, Supplier<T> act) {
    try {
      return act.get();
    } catch (RuntimeException e) {
      throw new Renamed(names, e);
    }
  }

  Problem of(Problem problem) {
    return new Problem(
        problem.status(),
        problem.detail(),
        problem.errors().stream()
            .map(error -> new Problem.FieldError(names.apply(error.field()), error.message()))
            .toList(),
        problem.wayOut());
  }
}
