package org.praxis.communities.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What stands in a topic and so has no title of its own. An entity, so that a query asks for the
 * topic once, whatever stands in it. Public, as Hibernate's proxies call its methods.
 */
@Entity
public abstract class InTopic extends Contribution {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "topic_key")
  private Topic topic;

  protected InTopic() {}

  InTopic(Topic topic, PersonId author, Markup text, Instant now) {
    super(topic.community(), author, text, now);
    this.topic = topic;
  }

  @Override
  String titled(String typed) {
    if (Markup.isVisible(typed)) {
      throw new InvalidInput("title", "communities.reply.noTitle");
    }
    return null;
  }

  @Override
  void put(String newTitle, String newText) {
    write(newText);
  }

  @Override
  String title() {
    return null;
  }

  @Override
  String whole(String ofTitle, String ofText) {
    return ofText;
  }

  @Override
  public Topic topic() {
    return topic;
  }

  /** Where others may know of its topic. */
  @Override
  public boolean isReadableIn(Place place) {
    return super.isReadableIn(place) && topic.isReadableIn(place);
  }
}
