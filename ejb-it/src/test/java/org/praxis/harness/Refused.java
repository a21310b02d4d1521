package org.praxis.harness;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.praxis.platform.Failures;

/** What a use case refuses before it begins. */
public final class Refused {
  private Refused() {}

  /**
   * Names of the fields that its constraints refuse, without those around them; none for another
   * failure.
   */
  public static List<String> fields(Throwable failure) {
    return Failures.cause(failure, ConstraintViolationException.class).stream()
        .flatMap(refusal -> refusal.getConstraintViolations().stream())
        .map(violation -> violation.getPropertyPath().toString())
        .map(path -> path.substring(path.lastIndexOf('.') + 1))
        .sorted()
        .toList();
  }
}
