package org.praxis.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import org.praxis.platform.InvalidInput;

/** All that is wrong with a form: what cannot be read in it, and what cannot be taken. */
public class InvalidForm extends ConstraintViolationException {
  private static final long serialVersionUID = 1;

  private final List<InvalidInput> refusals;

  public InvalidForm(
      List<InvalidInput> refusals, Set<? extends ConstraintViolation<?>> violations) {
    super(violations);
    this.refusals = List.copyOf(refusals);
  }

  /** Whether it is one thing, which then says enough by itself. */
  boolean isOneRefusal() {
    return refusals.size() == 1 && getConstraintViolations().isEmpty();
  }

  List<InvalidInput> refusals() {
    return refusals;
  }
}
