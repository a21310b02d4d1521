package org.praxis.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request has found out already and need not ask a second time: each use case that a page
 * asks looks first whether its reader may be where the page is. It knows nothing but between {@link
 * #begin()} and {@link #end()}, which whoever knows that meanwhile nothing is changed calls, and in
 * one transaction.
 */
@RequestScoped
public class Recall {
  private Map<Object, Object> known;

  public void begin() {
    known = new HashMap<>();
  }

  public void end() {
    known = null;
  }

  /**
   * @param question what is asked, about what and on whose behalf; of a type that nobody else asks
   *     with
   */
  @SuppressWarnings("unchecked") // the question's type has answers of one type
  public <T> T of(Object question, Supplier<T> answer) {
    if (known == null) {
      return answer.get();
    }
    Object before = known.get(question);
    if (before != null) {
      return (T) before;
    }
    T now = answer.get();
    known.put(question, now);
    return now;
  }
}
