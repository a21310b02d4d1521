package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.EditView;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Merge;
import org.praxis.platform.validation.Written;

/**
 * Changing a guide, for those who write it: its owner, co-authors and the community's moderators.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideEditing {
  @Inject GuideDoor door;
  @Inject GuideViews views;
  @Inject Revisions revisions;
  @Inject GuidePublication publication;
  @Inject Charters charters;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** The guide as it reads now. */
  public EditView begin(GuideId id) {
    OpenGuide open = door.open(id).writable();
    Guide guide = open.guide();
    return new EditView(
        views.header(open),
        guide.title(),
        guide.text().source(),
        guide.revision(),
        revisions.waits(guide, me.id()));
  }

  /**
   * @throws ChangedMeanwhile when readers see another revision than the one that was shown
   * @throws RevisionWaits while an earlier text of theirs waits for a moderator
   */
  public GuideSent edit(GuideId id, @NotNull @Valid GuideEdit edit) {
    Guide guide = door.lock(id).writable().guide();
    charters.expectAcknowledged(guide.community().space(), me.id());
    String title = Markup.line(edit.title());
    String text = new Markup(edit.text()).source();
    if (guide.published() && guide.says(title, text)) {
      return unchanged(guide, edit.revision());
    }
    Optional<GuideRevision> same = revisions.waiting(guide, me.id(), title, text);
    if (same.isPresent()) {
      return GuidePublication.sent(same.get(), List.of());
    }
    ChangedMeanwhile.check(edit.revision(), guide.revision());
    if (revisions.waits(guide, me.id())) {
      throw new RevisionWaits();
    }
    Instant now = clock.instant();
    guide.redraft(title, text, now);
    return publication.submit(
        new GuideRevision(guide, title, text, note(edit.note()), me.id(), now));
  }

  /**
   * What somebody wrote on an earlier revision, brought together with how the guide reads now;
   * where the two collide, the guide stands.
   *
   * @param base number of that revision
   */
  public Merge together(
      GuideId id,
      @Written(max = GuideText.LONGEST, optional = true) String text,
      @NotNull Integer base) {
    Guide guide = door.open(id).writable().guide();
    if (base < 0 || base > guide.revision()) {
      throw new InvalidInput("revision", "communities.guide.revision.missing");
    }
    return guide.mergedWith(
        revisions.wording(guide, base).text(), new Markup(text == null ? "" : text).source());
  }

  // Sent twice: what was to be done is done.
  private GuideSent unchanged(Guide guide, int shown) {
    if (shown == guide.revision()) {
      throw new NothingChanged();
    }
    return revisions
        .published(guide, guide.revision())
        .flatMap(revisions::find)
        .map(revision -> GuidePublication.sent(revision, List.of()))
        .orElseThrow(NoSuchGuideRevision::new);
  }

  private static String note(String typed) {
    return Markup.isVisible(typed) ? Markup.line(typed) : null;
  }
}
