package org.praxis.communities;

import org.praxis.platform.Refusal;

/**
 * Words that are new to the community come with a new topic, where they are screened, or by those
 * who look after it.
 */
public class NewTag extends Refusal {
  private static final long serialVersionUID = 1;

  public NewTag(String tag) {
    super("communities.tag.new", tag);
  }
}
