package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TrackDraftView;

/** Working on a track. */
@Stateless(name = "TrackDrafting")
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Drafting {
  public void begin(
      @Slug String slug,
      @Written(max = 120) String title,
      @Written(max = 1000) String summary,
      @NotNull @Min(1) @Max(730) Integer days) {
    begin(slug, title, summary, days, List.of());
  }

  public void begin(
      @Slug String slug,
      @Written(max = 120) String title,
      @Written(max = 1000) String summary,
      @NotNull @Min(1) @Max(730) Integer days,
      @NotNull List<@NotNull @Valid StepDraft> steps) {
    throw new UnsupportedOperationException();
  }

  public void copy(String fromSlug, @Slug String slug, @Written(max = 120) String title) {
    throw new UnsupportedOperationException();
  }

  public Page<DraftRow> drafts(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  public TrackDraftView draft(String slug) {
    throw new UnsupportedOperationException();
  }

  public long save(String slug, long version, @NotNull @Valid TrackDraft draft) {
    throw new UnsupportedOperationException();
  }

  public long about(
      String slug,
      long version,
      @Written(max = 120) String title,
      @Written(max = 1000) String summary,
      @NotNull @Min(1) @Max(730) Integer days,
      boolean stagesInOrder) {
    throw new UnsupportedOperationException();
  }

  public long addStage(
      String slug, long version, @Written(max = 120, optional = true) String title) {
    throw new UnsupportedOperationException();
  }

  public long changeStage(
      String slug,
      long version,
      int stage,
      @Written(max = 120, optional = true) String title,
      @Min(1) @Max(50) Integer needed,
      boolean inOrder) {
    throw new UnsupportedOperationException();
  }

  public long removeStage(String slug, long version, int stage) {
    throw new UnsupportedOperationException();
  }

  public StepId addStep(
      String slug,
      long version,
      int stage,
      @NotNull StepKind kind,
      @Written(max = 120) String title) {
    throw new UnsupportedOperationException();
  }

  public long changeStep(String slug, long version, @NotNull @Valid StepDraft step) {
    throw new UnsupportedOperationException();
  }

  public long moveStep(String slug, long version, @NotNull StepId step, @NotNull Direction way) {
    throw new UnsupportedOperationException();
  }

  public long removeStep(String slug, long version, @NotNull StepId step) {
    throw new UnsupportedOperationException();
  }

  public long from(String slug, long version, int edition) {
    throw new UnsupportedOperationException();
  }

  public void discard(String slug, long version) {
    throw new UnsupportedOperationException();
  }
}
