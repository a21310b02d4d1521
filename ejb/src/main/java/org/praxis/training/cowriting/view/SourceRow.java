package org.praxis.training.cowriting.view;

import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.view.TopicRow;
import org.praxis.training.cowriting.Source;

/**
 * A guide or a topic of which a step can be made; one of the two.
 *
 * @param guide null of a topic
 * @param topic null of a guide
 */
public record SourceRow(GuideRow guide, TopicRow topic) {
  public Source source() {
    return new Source(guide == null ? null : guide.id(), topic == null ? null : topic.id());
  }

  public String title() {
    return guide == null ? topic.title() : guide.title();
  }
}
