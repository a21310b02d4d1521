package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideRating;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.communities.view.CommunityView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** A guide: reading it, saying whether it was useful, and that it is still right. */
@Named
@RequestScoped
public class GuidePage {
  @Inject GuideReading reading;
  @Inject GuideRating rating;
  @Inject GuideKeeping keeping;
  @Inject Discovering discovering;
  @Inject Belonging belonging;
  @Inject Address address;
  @Inject Attempt attempt;

  private GuideView guide;
  private CommunityView community;

  public static String address(GuideId id) {
    return "/communities/guide/" + id;
  }

  /** Where to go when a text was sent: to the guide, or to what is held of it. */
  static String after(GuideSent sent, String done) {
    return sent.held()
        ? "/communities/guide-changes/"
            + sent.revision()
            + "?"
            + Held.parameters(sent.revision(), sent.reasons())
        : address(sent.guide()) + "?done=" + done;
  }

  public void load() {
    attempt.pressed(
        "useful",
        said -> {
          rating.say(id(), Boolean.valueOf(said));
          return address(id()) + "?done=guideRated#useful";
        });
    attempt.pressed(
        "unsay",
        said -> {
          rating.takeBack(id());
          return address(id()) + "#useful";
        });
    attempt.pressed(
        "confirm",
        said -> {
          keeping.confirm(id());
          return address(id()) + "?done=guideConfirmed";
        });
    belonging.pressed((slug, done) -> address(id()) + "?done=" + done);
    if (!attempt.isOver()) {
      guide = reading.guide(id());
      community = discovering.community(guide.communitySlug());
    }
  }

  private GuideId id() {
    return address.id(GuideId::new);
  }

  public GuideView getGuide() {
    return guide;
  }

  public CommunityView getCommunity() {
    return community;
  }
}
