package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.writing.GuideChanges;
import org.praxis.moderation.Draft;
import org.praxis.people.CurrentPerson;
import org.praxis.platform.content.Markup;

/** Makes of what is typed for a guide what would be sent: by its author, or by whoever takes it. */
@ApplicationScoped
public class GuideForeseeing implements GuideChanges {
  @Inject GuideDoor door;
  @Inject GuidePublication publication;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  @Override
  public Draft draft(UUID guide, String title, Markup text, String note) {
    OpenGuide open = door.open(new GuideId(guide));
    open.place().writable();
    return publication.draft(
        new GuideRevision(open.guide(), title, text.source(), note, me.id(), clock.instant()));
  }
}
