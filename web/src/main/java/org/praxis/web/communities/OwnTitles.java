package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.view.ContributionView;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What a contribution of the reader's own is called, where it does not stand in its topic. */
@Named
@RequestScoped
public class OwnTitles {
  @Inject Viewer viewer;

  /** A topic's title; of what stands in a topic, that and what it is. */
  public String of(ContributionView mine) {
    return switch (mine.kind()) {
      case TOPIC -> mine.title();
      case REPLY -> inTopic("communities.contribution.reply", mine);
      default -> inTopic("communities.contribution.applied", mine);
    };
  }

  private String inTopic(String key, ContributionView mine) {
    if (!mine.open()) {
      return text("communities.contribution.away");
    }
    return text(key, mine.title() == null ? text("communities.withdrawn.topic") : mine.title());
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
