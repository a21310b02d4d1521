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
    if (request.getContentType() == null
        || !request.getContentType().startsWith("multipart/form-data")) {
      return List.of();
    }
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(field))
          .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
          .toList();
    } catch (IOException | ServletException e) {
      throw new IllegalStateException("no form with files", e);
    }
  }
}
