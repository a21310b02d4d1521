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
  public void revise(String title, Markup newText, Instant now) {
    if (Markup.isVisible(title)) {
      throw new InvalidInput("title", "communities.reply.noTitle");
    }
    rewrite(newText, now);
  }

  @Override
  public ContentRef ref() {
    return new ContentRef(ContentKind.REPLY, id().value());
  }

  @Override
  String wholeText() {
    return text().source();
  }

  @Override
  public Topic topic() {
    return topic;
  }
}
