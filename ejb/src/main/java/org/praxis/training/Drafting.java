package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.praxis.communities.CommunityId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.SlugTaken;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.OwnDrafts.Working;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;
import org.praxis.training.store.Drafts;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TrackDraftView;

/**
 * Working on a track, at leisure: a draft may lack what an edition needs, and nobody learns of it
 * until it is published. For whoever looks after the track, and administrators; to all others it is
 * not there. Each change says which version it goes on from, and refuses with {@link
 * ChangedMeanwhile} when that is not the last one.
 */
@Stateless(name = "TrackDrafting")
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Drafting {
  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject Drafts drafts;
  @Inject OwnDrafts own;
  @Inject Duties duties;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** A new track without any step, which whoever begins it looks after. */
  public void begin(
      @Slug String slug,
      @Written(max = TrackDraft.LONGEST_TITLE) String title,
      @Written(max = TrackDraft.LONGEST_SUMMARY) String summary,
      @NotNull @Min(1) @Max(TrackDraft.MOST_DAYS) Integer days) {
    begin(slug, title, summary, days, List.of());
  }

  /** The same, with these in one stage. */
  public void begin(
      @Slug String slug,
      @Written(max = TrackDraft.LONGEST_TITLE) String title,
      @Written(max = TrackDraft.LONGEST_SUMMARY) String summary,
      @NotNull @Min(1) @Max(TrackDraft.MOST_DAYS) Integer days,
      @NotNull List<@NotNull @Valid StepDraft> steps) {
    begin(TrackDraft.of(slug, title, summary, days, steps.toArray(StepDraft[]::new)));
  }

  /**
   * A new track that begins as another one is now; its steps are its own. Discussions lose a
   * community of which the trainer may not know.
   *
   * @param fromSlug of a track that is published, a template, or one's own
   */
  public void copy(
      String fromSlug, @Slug String slug, @Written(max = TrackDraft.LONGEST_TITLE) String title) {
    Track from = tracks.find(fromSlug).orElseThrow(NoSuchTrack::new);
    TrackDraft template =
        editions
            .current(fromSlug)
            .map(own::draft)
            .orElseGet(
                () -> own.working(from.isTemplate() ? from : own.track(from.slug())).draft());
    begin(DraftEdits.copy(known(template), slug, title));
  }

  private TrackDraft known(TrackDraft template) {
    Function<String, CommunityId> communities = own.communities(template, Map.of());
    TrackDraft known = template;
    for (StepDraft step : template.steps()) {
      if (step.community() != null && communities.apply(step.community()) == null) {
        known = DraftEdits.changeStep(known, step.talking(null));
      }
    }
    return known;
  }

  private void begin(TrackDraft draft) {
    if (tracks.taken(draft.slug())) {
      throw new SlugTaken(draft.slug());
    }
    Instant now = clock.instant();
    Track track = new Track(draft.slug(), me.id(), now);
    tracks.add(track);
    duties.begin(DutyKind.TRACK_OWNER, track.id().value(), me.id());
    TrackDraft tidy = DraftEdits.tidy(draft);
    own.belong(track, tidy);
    drafts.keep(track, 0, tidy, null, me.id(), now);
  }

  /** Those tracks that the reader looks after, what was worked on last first. */
  public Page<DraftRow> drafts(PageRequest page) {
    List<UUID> mine = duties.heldBy(DutyKind.TRACK_OWNER, me.id());
    return new Page<>(tracks.drafts(mine, page), page, mine.size());
  }

  /** As it is worked on; where nothing is pending, what the current edition says. */
  public TrackDraftView draft(String slug) {
    Working working = own.working(own.track(slug));
    Function<String, CommunityId> communities =
        own.communities(working.draft(), working.communities());
    return new TrackDraftView(
        slug,
        working.version(),
        working.track().edition(),
        working.basedOn(),
        working.pending(),
        working.changedAt(),
        Optional.ofNullable(working.changedBy()).map(people::chip).orElse(null),
        working.draft(),
        own.gaps(working, communities));
  }

  /**
   * Whole, as it was sent; steps without an identity are new ones.
   *
   * @param draft of the same address, which cannot be changed
   */
  public long save(String slug, long version, @NotNull @Valid TrackDraft draft) {
    if (!draft.slug().equals(slug)) {
      throw new InvalidInput("slug", "training.draft.slugStays");
    }
    return change(slug, version, working -> draft);
  }

  public long about(
      String slug,
      long version,
      @Written(max = TrackDraft.LONGEST_TITLE) String title,
      @Written(max = TrackDraft.LONGEST_SUMMARY) String summary,
      @NotNull @Min(1) @Max(TrackDraft.MOST_DAYS) Integer days,
      boolean stagesInOrder) {
    return change(
        slug, version, draft -> DraftEdits.about(draft, title, summary, days, stagesInOrder));
  }

  /** Behind all others. */
  public long addStage(
      String slug, long version, @Written(max = 120, optional = true) String title) {
    return change(slug, version, draft -> DraftEdits.addStage(draft, title));
  }

  /**
   * @param stage its number, from 1
   * @param needed null for all of its steps that are not optional
   */
  public long changeStage(
      String slug,
      long version,
      int stage,
      @Written(max = 120, optional = true) String title,
      @Min(1) @Max(50) Integer needed,
      boolean inOrder) {
    return change(
        slug, version, draft -> DraftEdits.changeStage(draft, stage, title, needed, inOrder));
  }

  /**
   * With its steps.
   *
   * @throws OnlyStage when there is no other
   */
  public long removeStage(String slug, long version, int stage) {
    return change(slug, version, draft -> DraftEdits.removeStage(draft, stage));
  }

  /** At the end of that stage. */
  public StepId addStep(
      String slug,
      long version,
      int stage,
      @NotNull StepKind kind,
      @Written(max = 120) String title) {
    StepId id = StepId.next();
    change(
        slug,
        version,
        draft -> DraftEdits.addStep(draft, stage, StepDraft.blank(kind, title).as(id)));
    return id;
  }

  /**
   * @param step with the identity of the one that it takes the place of
   */
  public long changeStep(String slug, long version, @NotNull @Valid StepDraft step) {
    return change(slug, version, draft -> DraftEdits.changeStep(draft, step));
  }

  /** Also into the stage before or behind; the first and the last of all stay where they are. */
  public long moveStep(String slug, long version, @NotNull StepId step, @NotNull Direction way) {
    return change(slug, version, draft -> DraftEdits.moveStep(draft, step, way));
  }

  public long removeStep(String slug, long version, @NotNull StepId step) {
    return change(slug, version, draft -> DraftEdits.removeStep(draft, step));
  }

  private long change(String slug, long version, UnaryOperator<TrackDraft> how) {
    Working working = own.working(own.track(slug));
    ChangedMeanwhile.check(version, working.version());
    return own.keep(working, version, DraftEdits.tidy(how.apply(working.draft())));
  }

  /** The draft says what an earlier edition said; publishing it takes the track back to that. */
  public long from(String slug, long version, int edition) {
    Working working = own.working(own.track(slug));
    Edition earlier = editions.find(working.track(), edition).orElseThrow(NoSuchEdition::new);
    return own.keep(working, version, own.draft(earlier), edition);
  }

  /**
   * Nothing is pending any more. Of a track that was never published the draft begins anew, without
   * steps.
   */
  public void discard(String slug, long version) {
    Working working = own.working(own.track(slug));
    if (working.pending()) {
      own.keep(working, version, working.current() == null ? empty(working.draft()) : null);
    }
  }

  private static TrackDraft empty(TrackDraft draft) {
    return new TrackDraft(
        draft.slug(),
        draft.title(),
        draft.summary(),
        draft.days(),
        false,
        List.of(new StageDraft(null, null, false, List.of())));
  }
}
