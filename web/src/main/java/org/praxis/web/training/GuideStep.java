package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * A track that begins with a guide, {@code /training/design?guide=<id>}: its first step has the
 * guide's title and leads to it, so that learners always read it as it is that day.
 */
@RequestScoped
public class GuideStep {
  // Most characters of a step's title.
  private static final int LONGEST_TITLE = 120;

  @Inject GuideReading reading;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Map<String, String> fields;

  /** What stands in a field of the designer; nothing where the guide says nothing of it. */
  public Optional<String> begins(String field) {
    if (fields == null) {
      String id = request.getParameter("guide");
      fields = id == null ? Map.of() : fields(Address.id(id, GuideId::new));
    }
    return Optional.ofNullable(fields.get(field));
  }

  private Map<String, String> fields(GuideId id) {
    GuideView guide = reading.guide(id);
    String title = guide.title();
    String link =
        "[%s](%s/communities/guide/%s)"
            .formatted(title.replaceAll("([\\[\\]\\\\])", "\\\\$1"), request.getContextPath(), id);
    return Map.of(
        "steps-0-title",
        title.codePointCount(0, title.length()) <= LONGEST_TITLE
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)),
        "steps-0-text",
        Texts.of("training.design.guide", viewer.getLocale(), viewer.getZone(), link));
  }
}
