package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** Topics with one tag, in all communities. */
@Named
@RequestScoped
public class TagPage {
  @Inject TopicReading reading;
  @Inject Address address;

  private Page<TopicRow> topics;

  public void load() {
    topics = reading.tagged(getTag(), address.page());
  }

  public String getTag() {
    return address.part();
  }

  public Page<TopicRow> getTopics() {
    return topics;
  }
}
