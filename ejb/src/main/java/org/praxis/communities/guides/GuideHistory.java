package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.communities.guides.view.RevisionView;
import org.praxis.moderation.Statements;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Who wrote what in a guide, and what each changed. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideHistory {
  @Inject Admission admission;
  @Inject GuideDoor door;
  @Inject GuideViews views;
  @Inject GuideStore guides;
  @Inject Revisions revisions;
  @Inject Statements statements;
  @Inject Rendering rendering;
  @Inject People people;
  @Inject CurrentPerson me;

  public GuideHeader header(GuideId id) {
    return views.header(door.open(id));
  }

  /** The newest first; of what is not published, one's own. */
  public Page<RevisionRow> history(GuideId id, PageRequest page) {
    Page<Revisions.Facts> found = revisions.history(door.open(id), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().flatMap(GuideViews::people).toList());
    return found.map(facts -> GuideViews.row(facts, chips));
  }

  /** The identity of a published revision. */
  public GuideRevisionId published(GuideId id, int number) {
    return revisions.published(door.open(id).guide(), number).orElseThrow(NoSuchGuideRevision::new);
  }

  /**
   * @param from number of the revision to compare with; null for the one before
   */
  public RevisionView revision(GuideRevisionId id, Integer from) {
    GuideRevision revision = revisions.find(id).orElseThrow(NoSuchGuideRevision::new);
    OpenGuide open =
        guides
            .find(revision.guide().id(), admission.reader())
            .filter(revision::isReadableIn)
            .orElseThrow(NoSuchGuideRevision::new);
    int before = revision.published() ? revision.number() - 1 : revision.base();
    int compared = from == null ? before : from;
    if (compared < 0 || compared > open.guide().revision()) {
      throw new InvalidInput("from", "communities.guide.revision.missing");
    }
    Revisions.Wording old = revisions.wording(open.guide(), compared);
    boolean mine = revision.author().equals(me.id());
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(revision.author(), revision.acceptedBy()).filter(Objects::nonNull).toList());
    return new RevisionView(
        views.header(open),
        row(revision, chips),
        revision.text(),
        rendering.html(new Markup(revision.text())),
        compared,
        old.title().equals(revision.title()) ? List.of() : Diff.of(old.title(), revision.title()),
        Diff.of(old.text(), revision.text()),
        mine,
        mine
            ? statements.onMine(List.of(revision.ref())).getOrDefault(revision.ref(), List.of())
            : List.of());
  }

  private static RevisionRow row(GuideRevision revision, Map<PersonId, PersonChip> chips) {
    return GuideViews.row(
        new Revisions.Facts(
            revision.id(),
            revision.number(),
            revision.base(),
            revision.title(),
            revision.note(),
            revision.author(),
            revision.proposal(),
            revision.acceptedBy(),
            revision.state(),
            revision.at()),
        chips);
  }
}
