package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.praxis.platform.content.Markup;
import org.praxis.training.overview.model.TrackMessage;
import org.praxis.training.overview.store.Messages;

/** What was written to learners, for the feature that tells them in nobody's name. */
@ApplicationScoped
public class MessageTexts {
  @Inject Messages messages;

  public Optional<Markup> of(MessageId id) {
    return messages.find(id).map(TrackMessage::text);
  }
}
