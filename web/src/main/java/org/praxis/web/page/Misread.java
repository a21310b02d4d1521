package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.praxis.platform.InvalidInput;
import org.praxis.web.problem.InvalidForm;

/**
 * What of a form cannot be read: a name that nobody has, a number that is none. It is said together
 * with all else that is wrong with what was sent, and not before it.
 *
 * <pre>
 * new Draft(misread.or(null, () -&gt; Days.dayOrNone("on", typed("on"))), typed("title"))
 * …
 * act(misread.in(draft));
 * </pre>
 */
@RequestScoped
public class Misread {
  @Inject Validator validator;

  private final List<InvalidInput> misread = new ArrayList<>();

  /**
   * @param instead stands in for what cannot be read, until it is refused
   */
  public <T> T or(T instead, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInput e) {
      misread.add(e);
      return instead;
    }
  }

  /** At which fields something was. */
  public List<String> fields() {
    return misread.stream().flatMap(one -> one.field().stream()).toList();
  }

  /**
   * @return the draft
   * @throws InvalidForm where something of it could not be read, with all else that is wrong; what
   *     could is for the use case to refuse
   */
  public <T> T in(T draft) {
    return misread.isEmpty() ? draft : in(draft, whole -> {});
  }

  /**
   * The same of a draft with rules between its fields, which its use case looks at only once each
   * field is right by itself: they are said together here.
   *
   * @param check refuses what breaks these rules, whatever is missing
   */
  public <T> T in(T draft, Consumer<T> check) {
    Set<ConstraintViolation<T>> violations = validator.validate(draft);
    if (misread.isEmpty() && violations.isEmpty()) {
      return draft;
    }
    List<InvalidInput> all = new ArrayList<>(misread);
    try {
      check.accept(draft);
    } catch (InvalidInput e) {
      all.add(e);
    }
    throw new InvalidForm(all.stream().flatMap(InvalidInput::each).toList(), violations);
  }
}
