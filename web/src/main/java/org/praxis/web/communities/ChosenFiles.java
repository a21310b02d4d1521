package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.praxis.communities.attachment.Attaching;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.FormFiles;

/**
 * Files that come with a form become a part of its text, whichever of its buttons was pressed: at
 * its end stands what shows them. With scripts they were uploaded before, and none come.
 */
@Named
@RequestScoped
public class ChosenFiles implements Converter<String> {
  private static final String FIELD = "file";

  @Inject Attaching attaching;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private String markdown;

  @Override
  public String getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (markdown == null) {
      markdown = "";
      attempt.then(
          () -> {
            markdown =
                FormFiles.of(request, FIELD).stream()
                    .map(this::attached)
                    .collect(Collectors.joining("\n\n"));
            return null;
          });
    }
    return markdown.isEmpty() ? typed : (typed == null ? "" : typed.strip() + "\n\n") + markdown;
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, String text) {
    return text == null ? "" : text;
  }

  private String attached(Part part) {
    try (InputStream content = part.getInputStream()) {
      return attaching.attach(part.getSubmittedFileName(), content).markdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
