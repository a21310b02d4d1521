package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.attachment.ShowsAttachments;
import org.praxis.training.marking.store.Works;

/**
 * Files of work that was handed in, and was not taken back, are open to whoever may mark it: those
 * that come with it, and those that its text names.
 */
@ApplicationScoped
public class WorkFiles implements ShowsAttachments {
  static final String KIND = "training-work";

  @Inject HeldFiles files;
  @Inject Works works;
  @Inject Markers markers;

  @Override
  public boolean shows(AttachmentId file) {
    List<WorkId> holders = files.holders(KIND, file).stream().map(WorkId::new).toList();
    return !holders.isEmpty()
        && works.of(holders).stream()
            .filter(work -> work.handIns().stream().anyMatch(handIn -> handIn.shows(file)))
            .anyMatch(markers::isMine);
  }
}
