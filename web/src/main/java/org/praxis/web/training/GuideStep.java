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
  @Inject GuideReading reading;
  @Inject SourceSteps steps;
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
    return SourceSteps.title(guide().title());
  }

  /** The step that leads to the guide; none where there is no guide. */
  public List<TrackDraft.StepDraft> steps() {
    if (getId() == null) {
      return List.of();
    }
    return List.of(steps.guide(guide().title(), guide().id()));
  }

  private GuideView guide() {
    if (guide == null) {
      guide = reading.guide(Address.id(getId(), GuideId::new));
    }
    return guide;
  }
}
