package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.Discovering;
import org.praxis.communities.Joining;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** All communities; joining one leads into it. */
@Named
@RequestScoped
public class DiscoverPage {
  @Inject Discovering discovering;
  @Inject Joining joining;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<CommunityRow> communities;

  public void load() {
    attempt.pressed(
        "join",
        slug -> {
          joining.join(slug);
          return CommunityPage.address(slug) + "?done=joined";
        });
    if (!attempt.isOver()) {
      communities = discovering.communities(address.page());
    }
  }

  public Page<CommunityRow> getCommunities() {
    return communities;
  }
}
