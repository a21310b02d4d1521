package org.praxis.web.problem;

import java.util.List;

/**
 * What went wrong, for the one who asked.
 *
 * @param status as in HTTP
 * @param detail one or more sentences in the reader's language, with the way out
 * @param errors the fields to change; empty when it is not about a field
 * @param wayOut address, within Praxis, of the page that leads on; null where there is none for
 *     just this
 */
public record Problem(int status, String detail, List<FieldError> errors, String wayOut) {
  public Problem {
    errors = List.copyOf(errors);
  }

  public Problem(int status, String detail, List<FieldError> errors) {
    this(status, detail, errors, null);
  }

  /**
   * @param field as in the request, for example {@code steps[1].title}
   */
  public record FieldError(String field, String message) {}
}
