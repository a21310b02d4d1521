package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.communities.view.TopicRow;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.view.SourceRow;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TopicAddress;

/**
 * Steps that are made of guides and topics: a guide is read where it is kept up to date, a topic is
 * talked about where it stands. One in which nobody can write any more is read.
 */
@RequestScoped
public class SourceSteps {
  // Most characters of a step's title.
  private static final int LONGEST_TITLE = 120;

  @Inject Words words;
  @Inject HttpServletRequest request;

  List<StepDraft> of(List<SourceRow> sources) {
    return sources.stream()
        .map(row -> row.guide() == null ? talk(row.topic()) : guide(row))
        .toList();
  }

  private StepDraft guide(SourceRow row) {
    return guide(row.title(), row.guide().id());
  }

  StepDraft guide(String title, Object id) {
    return StepDraft.page(
        title(title), words.of("training.design.guide", link(title, "/communities/guide/" + id)));
  }

  private StepDraft talk(TopicRow topic) {
    String path = TopicAddress.path(topic.id());
    String title = title(topic.title());
    if (topic.closed()) {
      return StepDraft.page(title, words.of("training.sources.read", link(topic.title(), path)));
    }
    return StepDraft.talk(title, words.of("training.sources.talk"), topic.communitySlug())
        .discussing(TalkDraft.inTopic().at(path));
  }

  private String link(String title, String path) {
    return "[%s](%s%s)"
        .formatted(title.replaceAll("([\\[\\]\\\\])", "\\\\$1"), request.getContextPath(), path);
  }

  static String title(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
