package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** A community's guides. */
@Named
@RequestScoped
public class GuidesPage {
  private static final int MOST_UNPUBLISHED = 5;

  @Inject Discovering discovering;
  @Inject GuideReading reading;
  @Inject Address address;

  @Inject
  @Param(name = "overdue")
  boolean overdue;

  private CommunityView view;
  private Page<GuideRow> guides;
  private List<GuideRow> unpublished;

  public static String address(String slug) {
    return "/communities/guides/" + Address.encode(slug);
  }

  public void load() {
    String slug = address.part();
    guides = reading.guides(slug, overdue, address.page());
    unpublished = reading.unpublished(slug, MOST_UNPUBLISHED);
    view = discovering.community(slug);
  }

  public CommunityView getView() {
    return view;
  }

  public Page<GuideRow> getGuides() {
    return guides;
  }

  /** What the reader started and nobody else reads yet. */
  public List<GuideRow> getUnpublished() {
    return unpublished;
  }

  /** Whether only those are listed that want to be looked at. */
  public boolean isOverdue() {
    return overdue;
  }
}
