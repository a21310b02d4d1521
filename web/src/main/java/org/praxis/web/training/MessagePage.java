package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.overview.MessageId;
import org.praxis.training.overview.MessageReading;
import org.praxis.training.overview.view.MessageView;
import org.praxis.web.page.Address;

/** What who looks after a track wrote to its learners. */
@Named
@RequestScoped
public class MessagePage {
  @Inject MessageReading reading;
  @Inject Address address;

  private MessageView view;

  public void load() {
    view = reading.message(address.id(MessageId::new));
  }

  public MessageView getView() {
    return view;
  }
}
