package org.praxis.training.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.training.TrackTitles;
import org.praxis.training.overview.model.TrackMessage;
import org.praxis.training.overview.store.Messages;
import org.praxis.training.overview.view.MessageView;

/** Reading what was written to learners: for those to whom it was written, and who wrote it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MessageReading {
  @Inject Messages messages;
  @Inject TrackTitles titles;
  @Inject People people;
  @Inject CurrentPerson me;

  public MessageView message(MessageId id) {
    TrackMessage message =
        messages
            .find(id)
            .filter(found -> isMine(found) || messages.isTo(found, me.id()))
            .orElseThrow(NoSuchMessage::new);
    return new MessageView(
        id,
        message.track().slug(),
        titles.of(message.track().id()),
        people.chip(message.sender()),
        message.text().source(),
        message.writtenAt(),
        isMine(message),
        isMine(message) ? message.readers() : null);
  }

  private boolean isMine(TrackMessage message) {
    return message.sender().equals(me.id());
  }
}
