package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.Joining;
import org.praxis.communities.TopicReading;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.TopicRow;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One community: its topics, its charter, and whether the reader belongs to it. */
@Named
@RequestScoped
public class CommunityPage {
  @Inject Discovering discovering;
  @Inject TopicReading reading;
  @Inject Joining joining;
  @Inject MailingImport imports;
  @Inject Address address;
  @Inject Attempt attempt;

  @Inject
  @Param(name = "unanswered")
  boolean unanswered;

  private CommunityView view;
  private Page<TopicRow> topics;

  public static String address(String slug) {
    return "/communities/community/" + Address.encode(slug);
  }

  public void load() {
    attempt.pressed(
        "join",
        slug -> {
          joining.join(slug);
          return address(slug) + "?done=joined";
        });
    attempt.pressed(
        "leave",
        slug -> {
          joining.leave(slug);
          return address(slug) + "?done=left";
        });
    if (!attempt.isOver()) {
      view = discovering.community(address.part());
      topics = reading.topics(address.part(), unanswered, address.page());
    }
  }

  public CommunityRow getCommunity() {
    return view.community();
  }

  public CharterView getCharter() {
    return view.charter();
  }

  public Page<TopicRow> getTopics() {
    return topics;
  }

  /** Whether the reader may move a mailing list in. */
  public boolean isImporter() {
    return imports.isOpenTo(view.community());
  }

  /** Whether only questions without an accepted answer are listed. */
  public boolean isUnanswered() {
    return unanswered;
  }
}
