package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Nobody replies in this topic any more. */
public class TopicClosed extends Refusal {
  private static final long serialVersionUID = 1;

  public TopicClosed() {
    super("communities.topic.closed");
  }
}
