package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.TagSpelling;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Topics with one tag, in all communities, and following it. */
@Named
@RequestScoped
public class TagPage {
  @Inject TopicReading reading;
  @Inject Following following;
  @Inject Attending attending;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<TopicRow> topics;
  private FollowView follow;
  private String said;

  public void load() {
    attending.pressedOfTag(
        getTag(), "/communities/tag/" + Address.encode(getTag()) + "?done=followed");
    if (!attempt.isOver()) {
      topics = reading.tagged(getTag(), address.page());
      follow = following.tag(getTag());
      said =
          TagSpelling.said(
              getTag(), topics.items().stream().flatMap(row -> row.tags().stream()).toList());
    }
  }

  public FollowView getFollow() {
    return follow;
  }

  public String getTag() {
    return address.part();
  }

  /** As it is written where these topics are. */
  public String getSaid() {
    return said;
  }

  public Page<TopicRow> getTopics() {
    return topics;
  }
}
