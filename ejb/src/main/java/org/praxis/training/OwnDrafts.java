package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityName;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.GuideTaskGaps;
import org.praxis.training.marking.StepFiles;
import org.praxis.training.model.Completeness;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Step;
import org.praxis.training.model.Track;
import org.praxis.training.store.Drafts;
import org.praxis.training.store.Editions;
import org.praxis.training.store.StepOwners;
import org.praxis.training.store.Tracks;
import org.praxis.training.talk.TalkGaps;
import org.praxis.training.view.Gap;

/** The drafts of those tracks that whoever asks looks after. */
@ApplicationScoped
class OwnDrafts {
  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject Drafts drafts;
  @Inject Quizzes quizzes;
  @Inject Ownership ownership;
  @Inject StepFiles files;
  @Inject StepOwners owners;
  @Inject TalkGaps talkGaps;
  @Inject GuideTaskGaps guideGaps;
  @Inject Discovering discovering;
  @Inject CommunityNames names;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * A draft, or what the current edition says where there is none.
   *
   * @param current what the current edition says; null before the first
   * @param basedOn number of the edition from which the draft began; null where from none
   * @param changedAt null where nothing is pending, as whoever changed it is then
   */
  record Working(
      Track track,
      TrackDraft draft,
      TrackDraft current,
      Map<String, CommunityId> communities,
      Integer basedOn,
      long version,
      boolean pending,
      Instant changedAt,
      PersonId changedBy) {}

  /** Whether whoever asks may design it. */
  boolean isMine(Track track) {
    return ownership.designs(track.id());
  }

  /**
   * @throws NoSuchTrack also where somebody else looks after it
   */
  Track track(String slug) {
    return tracks.find(slug).filter(this::isMine).orElseThrow(NoSuchTrack::new);
  }

  /** Refuses a step that the track never had in an edition. */
  void expectStep(Track track, StepId step) {
    if (!editions.has(track, step)) {
      throw new NoSuchStep();
    }
  }

  Working working(Track track) {
    Optional<Edition> edition =
        Optional.ofNullable(track.edition()).flatMap(number -> editions.find(track, number));
    Map<CommunityId, String> slugs = edition.map(this::slugs).orElse(Map.of());
    TrackDraft current =
        edition.map(found -> found.draft(slugs::get, quizzes.drafts(found)::get)).orElse(null);
    Optional<Drafts.Kept> kept = drafts.find(track);
    long version = kept.map(Drafts.Kept::version).orElse(0L);
    Map<String, CommunityId> known = new HashMap<>();
    slugs.forEach((id, slug) -> known.put(slug, id));
    return kept.filter(found -> found.content() != null)
        .map(
            found ->
                new Working(
                    track,
                    found.content(),
                    current,
                    known,
                    found.basedOn(),
                    version,
                    true,
                    found.changedAt(),
                    found.changedBy()))
        .orElseGet(
            () ->
                new Working(
                    track, current, current, known, track.edition(), version, false, null, null));
  }

  /** What an edition says, as a draft. */
  TrackDraft draft(Edition edition) {
    return edition.draft(slugs(edition)::get, quizzes.drafts(edition)::get);
  }

  private Map<CommunityId, String> slugs(Edition edition) {
    List<CommunityId> discussed =
        edition.steps().stream().map(Step::community).filter(Objects::nonNull).toList();
    Map<CommunityId, String> slugs = new HashMap<>();
    if (!discussed.isEmpty()) {
      Map<CommunityId, CommunityName> found = names.of(Set.copyOf(discussed));
      found.forEach((id, name) -> slugs.put(id, name.slug()));
    }
    return slugs;
  }

  /**
   * Finds the communities of a draft: those that whoever asks may know of, and those in which the
   * track has a discussion already, of which another trainer may have known. One statement, however
   * many they are.
   */
  Function<String, CommunityId> communities(TrackDraft draft, Map<String, CommunityId> known) {
    Set<String> wanted =
        draft.steps().stream()
            .map(StepDraft::community)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    wanted.removeAll(known.keySet());
    Map<String, CommunityId> found = new HashMap<>(known);
    discovering.named(wanted).forEach((slug, row) -> found.put(slug, row.id()));
    return found::get;
  }

  /** What it lacks before an edition can be made of it. */
  List<Gap> gaps(Working working, Function<String, CommunityId> communities) {
    return gaps(working.draft(), working.current(), communities);
  }

  /** The same of one that is not kept. */
  List<Gap> gaps(TrackDraft draft, TrackDraft current, Function<String, CommunityId> communities) {
    List<Gap> formal =
        Completeness.gaps(draft, known -> communities.apply(known) != null, quizzes::missing);
    List<Gap> talked = talkGaps.with(formal, draft, current);
    return guideGaps.with(talked, draft, current);
  }

  /**
   * Its steps and their files belong to the track from now on.
   *
   * @throws InvalidInput where a step belongs to another track already
   */
  void belong(Track track, TrackDraft draft) {
    Set<StepId> strange = owners.take(track, draft.steps().stream().map(StepDraft::id).toList());
    for (int stage = 0; stage < draft.stages().size(); stage++) {
      for (StepDraft step : draft.stages().get(stage).steps()) {
        if (strange.contains(step.id())) {
          throw new InvalidInput(
              "stages[" + stage + "].steps", "training.draft.stepElsewhere", step.title());
        }
      }
    }
    files.belong(draft);
  }

  /**
   * Keeps what somebody made of it, and says under which version.
   *
   * @param shown version from which they went on
   * @throws ChangedMeanwhile when somebody went on from it before
   */
  long keep(Working working, long shown, TrackDraft changed) {
    return keep(working, shown, changed, working.basedOn());
  }

  long keep(Working working, long shown, TrackDraft changed, Integer basedOn) {
    ChangedMeanwhile.check(shown, working.version());
    if (changed != null) {
      belong(working.track(), changed);
    }
    if (!drafts.keep(
        working.track(), working.version(), changed, basedOn, me.id(), clock.instant())) {
      throw new ChangedMeanwhile();
    }
    return working.version() + 1;
  }
}
