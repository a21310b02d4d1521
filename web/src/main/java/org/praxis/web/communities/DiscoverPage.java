package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.Recommending;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.Recommendation;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** All communities; joining one leads into it. */
@Named
@RequestScoped
public class DiscoverPage {
  @Inject Discovering discovering;
  @Inject Recommending recommending;
  @Inject Belonging belonging;
  @Inject Address address;
  @Inject Attempt attempt;

  @Inject
  @Param(name = "q")
  String words;

  @Inject
  @Param(name = "archived")
  boolean archived;

  private Page<CommunityRow> communities;
  private List<Recommendation> recommended = List.of();

  public void load() {
    belonging.pressed((slug, done) -> CommunityPage.address(slug) + "?done=" + done);
    if (!attempt.isOver()) {
      communities = discovering.communities(words, archived, address.page());
      if (words == null && !archived && address.page().number() == 1) {
        recommended = recommending.mine();
      }
    }
  }

  /** What was looked for; null for all. */
  public String getWords() {
    return words;
  }

  /** Whether those are shown where nobody writes any more. */
  public boolean isArchived() {
    return archived;
  }

  /** A few that may be for the reader, each with its reason; on the first page of all. */
  public List<Recommendation> getRecommended() {
    return recommended;
  }

  public Page<CommunityRow> getCommunities() {
    return communities;
  }
}
