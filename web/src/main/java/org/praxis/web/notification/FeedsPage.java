package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.notification.feed.FeedKeys;
import org.praxis.notification.mail.MailSettings;
import org.praxis.web.page.Attempt;

/** The addresses of the reader's feeds, for the programs that read them. */
@Named
@RequestScoped
public class FeedsPage {
  private static final int MOST = 200;

  @Inject FeedKeys keys;
  @Inject Discovering discovering;
  @Inject MailSettings settings;
  @Inject Attempt attempt;

  private String key;
  private List<OpenCommunity> communities;

  public void load() {
    attempt.pressed(
        "replace",
        button -> {
          keys.replace();
          return "/notification/feeds?done=replaced";
        });
    if (!attempt.isOver()) {
      key = keys.mine();
      communities = discovering.mine(MOST);
    }
  }

  public List<OpenCommunity> getCommunities() {
    return communities;
  }

  public String getDates() {
    return settings.page(MyFeedsResource.dates(key));
  }

  public String of(OpenCommunity community) {
    return settings.page(MyFeedsResource.community(key, community.slug()));
  }
}
