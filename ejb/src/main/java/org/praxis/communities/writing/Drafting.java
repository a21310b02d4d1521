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
import org.praxis.communities.MentionWriting;
import org.praxis.communities.store.Contributions;
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
  @Inject DraftNaming naming;
  @Inject MentionWriting mentions;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Saves a draft; the first time under a new identity of the caller's choice. Where it was saved
   * elsewhere meanwhile nothing is overwritten: the caller keeps both by saving its own under
   * another identity.
   */
  public DraftView save(DraftId id, @NotNull @Valid DraftText draftText) {
    DraftText text = kept(draftText);
    contributions.lockWriting(me.id());
    Optional<SavedDraft> known = drafts.lock(id);
    SavedDraft draft = known.filter(this::isMine).orElseGet(() -> begin(id, text, known));
    if (known.isPresent()) {
      draft.save(text, clock.instant());
    }
    drafts.write();
    return written(List.of(DraftNaming.unnamed(draft))).get(0);
  }

  // Somebody may have another name, or a namesake, before the draft is gone on with.
  private DraftText kept(DraftText text) {
    return text.purpose().mentions() && text.text() != null
        ? text.reading(mentions.linked(text.text()))
        : text;
  }

  private List<DraftView> written(List<DraftView> kept) {
    Map<String, String> texts =
        mentions.written(
            kept.stream().filter(d -> d.purpose().mentions()).map(DraftView::text).toList());
    return kept.stream()
        .map(draft -> draft.reading(texts.getOrDefault(draft.text(), draft.text())))
        .toList();
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
        .map(draft -> written(naming.named(List.of(draft))).get(0))
        .orElseThrow(NoSuchDraft::new);
  }

  /**
   * What the reader began for a place, the latest first; more than one where devices wrote apart.
   */
  public List<DraftView> at(DraftPurpose purpose, UUID place) {
    return written(naming.here(drafts.at(me.id(), purpose, place, MOST_AT_ONE_PLACE)));
  }

  public Page<DraftView> mine(PageRequest page) {
    return new Page<>(
        written(naming.named(drafts.of(me.id(), page))), page, drafts.countOf(me.id()));
  }

  private boolean isMine(SavedDraft draft) {
    return draft.author().equals(me.id());
  }
}
