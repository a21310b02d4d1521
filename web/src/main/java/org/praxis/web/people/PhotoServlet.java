package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.People;
import org.praxis.people.PersonId;

/** A person's face: {@code /people/photo/<id>}. */
@WebServlet("/people/photo/*")
public class PhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient People people;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> photo = id(request.getPathInfo()).flatMap(people::photo);
    if (photo.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // For this reader's browser alone, and for a day: faces seldom change.
    response.setHeader("Cache-Control", "private, max-age=86400");
    response.setContentLength(photo.get().length);
    response.getOutputStream().write(photo.get());
  }

  private static Optional<PersonId> id(String path) {
    try {
      return Optional.of(new PersonId(UUID.fromString(path == null ? "" : path.substring(1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
