package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.FormFiles;

/**
 * Files that come with a plain form, in its field {@code upload}; checked like every attachment.
 */
@RequestScoped
public class UploadedFiles {
  private static final String FIELD = "upload";

  @Inject Attaching attaching;
  @Inject HttpServletRequest request;

  private List<AttachmentView> taken;

  /**
   * Takes them, once however often it is asked.
   *
   * @throws InvalidInput at {@code file} when one has nothing in it
   */
  List<AttachmentView> take() {
    if (taken == null) {
      if (FormFiles.isAnyEmpty(request, FIELD)) {
        throw new InvalidInput("file", "training.file.empty");
      }
      taken = FormFiles.of(request, FIELD).stream().map(this::attached).toList();
    }
    return taken;
  }

  private AttachmentView attached(Part part) {
    try (InputStream content = part.getInputStream()) {
      return attaching.attach(part.getSubmittedFileName(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in that field; null where none was chosen. */
  Part one(String field) {
    return FormFiles.of(request, field).stream().findFirst().orElse(null);
  }
}
