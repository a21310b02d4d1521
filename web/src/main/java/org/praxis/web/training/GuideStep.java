package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.training.TrackDraft;
import org.praxis.web.page.Address;

/**
 * A track that begins with a guide, {@code /training/design?guide=<id>}: its first step has the
 * guide's title and leads to it, so that learners always read it as it is that day.
 */
@RequestScoped
public class GuideStep {
  // Most characters of a step's title.
  private static final int LONGEST_TITLE = 120;

  @Inject GuideReading reading;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private GuideView guide;

  /** Null where none was asked for. */
  public String getId() {
    return request.getParameter("guide");
  }

  /** Null where there is no guide. */
  public String getTitle() {
    if (getId() == null) {
      return null;
    }
    String title = guide().title();
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  /** The step that leads to the guide; none where there is no guide. */
  public List<TrackDraft.StepDraft> steps() {
    if (getId() == null) {
      return List.of();
    }
    String link =
        "[%s](%s/communities/guide/%s)"
            .formatted(
                guide().title().replaceAll("([\\[\\]\\\\])", "\\\\$1"),
                request.getContextPath(),
                guide().id());
    return List.of(TrackDraft.StepDraft.page(getTitle(), words.of("training.design.guide", link)));
  }

  private GuideView guide() {
    if (guide == null) {
      guide = reading.guide(Address.id(getId(), GuideId::new));
    }
    return guide;
  }
}
