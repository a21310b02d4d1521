package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.Discovering;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.EditionRow;
import org.praxis.training.view.TrackRow;
import org.praxis.training.view.TrackView;

/** Which tracks there are, and what each asks of a learner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TrackCatalogue {
  @Inject Tracks tracks;
  @Inject Enrolments enrolments;
  @Inject Discovering discovering;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  public Page<TrackRow> tracks(PageRequest page) {
    return new Page<>(tracks.rows(me.id(), page), page, tracks.count());
  }

  public TrackView track(String slug) {
    throw new UnsupportedOperationException();
  }

  /** All editions, the newest first. */
  public List<EditionRow> editions(String slug) {
    throw new UnsupportedOperationException();
  }

  /** What is different in the current edition from an earlier one. */
  public EditionChanges changes(String slug, int since) {
    throw new UnsupportedOperationException();
  }

  /** The draft as a learner would see it; nothing counts. */
  @RolesAllowed({Role.TRAINER, Role.ADMIN})
  public TrackView preview(String slug) {
    throw new UnsupportedOperationException();
  }
}
