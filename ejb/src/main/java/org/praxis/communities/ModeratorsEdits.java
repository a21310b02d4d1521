package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Wording;
import org.praxis.communities.store.Contributions;
import org.praxis.moderation.Correcting;
import org.praxis.moderation.Correction;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/**
 * What moderators change in a contribution that they publish: a revision of its own, which is not
 * screened, because a moderator has read it. What its author wrote stays as it was submitted.
 */
@ApplicationScoped
class ModeratorsEdits implements Correcting {
  @Inject Contributions contributions;
  @Inject Publication publication;

  @Override
  public boolean corrects(ContentKind kind) {
    return Showing.KINDS.contains(kind);
  }

  @Override
  public Correction ready(ContentRef content, int revision, Correction typed) {
    Wording sent = contributions.wording(new ContributionId(content.id()), revision);
    boolean titled = sent.title() != null;
    if (titled && !Markup.isVisible(typed.title())) {
      throw new InvalidInput("edit.title", "platform.written.blank");
    }
    Correction ready =
        new Correction(
            titled ? Markup.line(typed.title()) : null, new Markup(typed.text()).source());
    if (Objects.equals(ready.title(), sent.title()) && ready.text().equals(sent.text().source())) {
      throw new InvalidInput("edit.text", "moderation.edit.same");
    }
    return ready;
  }

  @Override
  public void correct(ContentRef content, Correction correction, Instant at) {
    Contribution contribution = lock(content);
    contribution.correct(correction.title(), new Markup(correction.text()), at);
    contributions.keepCorrection(contribution, at);
  }

  @Override
  public boolean putBack(ContentRef content, int revision, Instant at) {
    Contribution contribution = lock(content);
    // The moderator's revision is the one after; a later one is its author's.
    if (contribution.revision() != revision + 1) {
      return false;
    }
    Wording own = contributions.wording(contribution.id(), revision);
    contribution.correct(own.title(), own.text(), at);
    contributions.keepWording(contribution, at);
    publication.announce(contribution, true);
    return contribution.published();
  }

  private Contribution lock(ContentRef content) {
    return contributions
        .lock(new ContributionId(content.id()))
        .orElseThrow(NoSuchContribution::new);
  }
}
