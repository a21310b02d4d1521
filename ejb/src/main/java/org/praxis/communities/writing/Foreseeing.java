package org.praxis.communities.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.praxis.communities.WritableSpaces;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.Screening;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Telling an author before they send a text whether a moderator would read it first. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Foreseeing {
  @Inject WritableSpaces spaces;
  @Inject GuideChanges guides;
  @Inject Screening screening;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  /** What would become of it; nothing to say when it would be published at once. For members. */
  public Foresight look(@NotNull @Valid Foreseen foreseen) {
    Markup text = new Markup(foreseen.text() == null ? "" : foreseen.text());
    String title = foreseen.title() == null ? "" : Markup.line(foreseen.title());
    Draft draft =
        foreseen.guide() == null
            ? contribution(foreseen, title, text)
            : guides.draft(
                foreseen.guide(),
                title,
                text,
                foreseen.note() == null ? "" : Markup.line(foreseen.note()));
    return screening.foresee(draft);
  }

  // A new guide is read as a new topic is.
  private Draft contribution(Foreseen foreseen, String title, Markup text) {
    return new Draft(
        new ContentRef(ContentKind.TOPIC, new UUID(0, 0)),
        spaces.writable(foreseen.community()),
        me.id(),
        title + "\n" + text.source() + "\n" + rendering.words(text),
        1,
        foreseen.revises(),
        false);
  }
}
