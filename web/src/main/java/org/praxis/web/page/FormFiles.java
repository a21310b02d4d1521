package org.praxis.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** Files that come with a form. */
public final class FormFiles {
  private FormFiles() {}

  /** Those that were chosen in that field; none of a form that sends no files. */
  public static List<Part> of(HttpServletRequest request, String field) {
    if (!isSentWithFiles(request)) {
      return List.of();
    }
    return chosen(request, field).stream().filter(part -> part.getSize() > 0).toList();
  }

  /** Whether one of those that were chosen in that field has nothing in it. */
  public static boolean isAnyEmpty(HttpServletRequest request, String field) {
    return isSentWithFiles(request)
        && chosen(request, field).stream().anyMatch(part -> part.getSize() == 0);
  }

  private static boolean isSentWithFiles(HttpServletRequest request) {
    return request.getContentType() != null
        && request.getContentType().startsWith("multipart/form-data");
  }

  // A field in which none was chosen is sent without a name.
  private static List<Part> chosen(HttpServletRequest request, String field) {
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(field))
          .filter(part -> part.getSubmittedFileName() != null)
          .filter(part -> !part.getSubmittedFileName().isBlank())
          .toList();
    } catch (IOException | ServletException e) {
      throw new IllegalStateException("no form with files", e);
    }
  }
}
