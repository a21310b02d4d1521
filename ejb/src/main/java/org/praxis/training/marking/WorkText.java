package org.praxis.training.marking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * Work as the learner has it before them.
 *
 * @param text in Markdown
 * @param files in their order, the learner's own
 * @param version of what was shown; null where nothing was kept yet
 */
public record WorkText(
    @Written(max = Markup.LONGEST, optional = true) String text,
    @Size(max = TaskDraft.MOST_FILES) List<@NotNull AttachmentId> files,
    Long version) {
  public WorkText {
    files = files == null ? List.of() : files;
  }
}
