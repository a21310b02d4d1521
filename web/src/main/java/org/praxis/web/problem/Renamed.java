package org.praxis.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.praxis.platform.Failures;
import org.praxis.platform.Refusal;

/**
 * Something was refused at fields that whoever sent it knows by another name: because it was a part
 * of what they sent, or is called otherwise in an address. It has no cause that others could look
 * for: the server answers with what it finds there, in whatever it stands.
 */
public final class Renamed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient UnaryOperator<String> names;
  private final transient RuntimeException refused;

  private Renamed(UnaryOperator<String> names, RuntimeException refused) {
    super(null, null, false, false);
    this.names = names;
    this.refused = refused;
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
      throw isOfFields(e) ? new Renamed(names, e) : e;
    }
  }

  private static boolean isOfFields(RuntimeException e) {
    return Failures.cause(e, ConstraintViolationException.class).isPresent()
        || Failures.refusal(e).flatMap(Refusal::field).isPresent();
  }

  /** What was refused, by our names. */
  RuntimeException refused() {
    return refused;
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
