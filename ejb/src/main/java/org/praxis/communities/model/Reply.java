package org.praxis.communities.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.praxis.communities.NotPublished;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/** What somebody wrote under a topic. */
@Entity
@DiscriminatorValue("REPLY")
public class Reply extends Contribution {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "topic_key")
  private Topic topic;

  protected Reply() {}

  public Reply(Topic topic, Markup text, PersonId author, Instant now) {
    super(topic.community(), author, text, now);
    if (!topic.published()) {
      throw new NotPublished();
    }
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
  public ContentRef ref() {
    return new ContentRef(ContentKind.REPLY, id().value());
  }

  @Override
  String whole(String ofTitle, String ofText) {
    return ofText;
  }

  @Override
  public Topic topic() {
    return topic;
  }
}
