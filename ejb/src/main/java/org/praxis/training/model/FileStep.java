package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** A file to look at; the learner says when they have. */
@Entity
@DiscriminatorValue("FILE")
public class FileStep extends Step {
  private AttachmentId file;

  protected FileStep() {}

  FileStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    this.file = draft.file();
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).reading(file);
  }

  @Override
  boolean isDoneBySayingSo() {
    return true;
  }

  /** Null in a draft that has none yet. */
  public AttachmentId file() {
    return file;
  }

  @Override
  public StepKind kind() {
    return StepKind.FILE;
  }
}
