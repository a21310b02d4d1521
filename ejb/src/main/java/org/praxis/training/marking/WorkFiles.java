package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.ShowsAttachments;
import org.praxis.training.marking.store.Works;

/** Files of work that was handed in are open to whoever may mark it. */
@ApplicationScoped
public class WorkFiles implements ShowsAttachments {
  @Inject Works works;
  @Inject Markers markers;

  @Override
  public boolean shows(AttachmentId file) {
    return works.having(file).stream().anyMatch(markers::isMine);
  }
}
