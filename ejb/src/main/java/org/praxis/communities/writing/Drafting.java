package org.praxis.communities.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Readership;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.writing.model.SavedDraft;
import org.praxis.communities.writing.store.Drafts;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeping what is not sent yet, so that its author can go on with it anywhere. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Drafting {
  static final long MOST = 200;

  /** So many that wrote apart are offered for one place; the list has all. */
  private static final int MOST_AT_ONE_PLACE = 5;

  @Inject Drafts drafts;
  @Inject Contributions contributions;
  @Inject Discovering discovering;
  @Inject Readership readership;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Saves a draft; the first time under a new identity of the caller's choice. Where it was saved
   * elsewhere meanwhile nothing is overwritten: the caller keeps both by saving its own under
   * another identity.
   */
  public DraftView save(DraftId id, @NotNull @Valid DraftText text) {
    contributions.lockWriting(me.id());
    Optional<SavedDraft> known = drafts.lock(id);
    SavedDraft draft = known.filter(this::isMine).orElseGet(() -> begin(id, text, known));
    if (known.isPresent()) {
      draft.save(text, clock.instant());
    }
    drafts.write();
    return bare(draft);
  }

  private SavedDraft begin(DraftId id, DraftText text, Optional<SavedDraft> anothers) {
    // Like one that is gone: whose it is, and that it is there, is its author's alone.
    if (anothers.isPresent()) {
      throw new DraftGone();
    }
    SavedDraft draft = new SavedDraft(id, me.id(), text, clock.instant());
    if (drafts.countOf(me.id()) >= MOST) {
      throw new TooManyDrafts(MOST);
    }
    drafts.add(draft);
    return draft;
  }

  /** Forgets a draft that is not wanted; one that is gone already too. */
  public void discard(DraftId id) {
    drafts.remove(id, me.id());
  }

  /**
   * Forgets a draft that has become what was sent; not where it was gone on with elsewhere
   * meanwhile.
   *
   * @param version that whoever sent it had before them
   */
  public void end(DraftId id, long version) {
    drafts.removeUpTo(version, id, me.id());
  }

  public DraftView one(DraftId id) {
    return drafts
        .find(id)
        .filter(this::isMine)
        .map(draft -> views(List.of(draft)).get(0))
        .orElseThrow(NoSuchDraft::new);
  }

  /**
   * What the reader began for a place, the latest first; more than one where devices wrote apart.
   */
  public List<DraftView> at(DraftPurpose purpose, UUID place) {
    return drafts.at(me.id(), purpose, place, MOST_AT_ONE_PLACE).stream()
        .map(Drafting::bare)
        .toList();
  }

  public Page<DraftView> mine(PageRequest page) {
    return new Page<>(views(drafts.of(me.id(), page)), page, drafts.countOf(me.id()));
  }

  private boolean isMine(SavedDraft draft) {
    return draft.author().equals(me.id());
  }

  // The names of places change and close; a draft stays its author's whatever becomes of its place.
  private List<DraftView> views(List<SavedDraft> mine) {
    Map<UUID, CommunityRow> communities =
        discovering
            .briefs(
                mine.stream()
                    .filter(d -> d.purpose() == DraftPurpose.TOPIC)
                    .map(d -> new CommunityId(d.place()))
                    .toList())
            .values()
            .stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    Map<UUID, Contribution> answered =
        readership
            .readable(
                mine.stream()
                    .filter(d -> d.purpose() != DraftPurpose.TOPIC)
                    .map(d -> new ContributionId(d.place()))
                    .toList())
            .stream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
    return mine.stream()
        .map(
            draft -> {
              CommunityRow community = communities.get(draft.place());
              Contribution about = answered.get(draft.place());
              return about != null
                  ? view(draft, about.topic().titleFor(me.id()), about.community().slug())
                  : community != null
                      ? view(draft, community.name(), community.slug())
                      : bare(draft);
            })
        .toList();
  }

  private static DraftView bare(SavedDraft draft) {
    return view(draft, null, null);
  }

  private static DraftView view(SavedDraft draft, String placeName, String communitySlug) {
    return new DraftView(
        draft.id(),
        draft.purpose(),
        draft.place(),
        placeName,
        communitySlug,
        draft.kind(),
        draft.title(),
        draft.text(),
        draft.savedAt(),
        draft.version());
  }
}
