package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.praxis.moderation.ReviewMode;
import org.praxis.moderation.view.CharterView;
import org.praxis.moderation.view.ClauseView;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** A charter as one text in the reader's language, so that two editions can be compared. */
@RequestScoped
public class CharterText {
  @Inject Viewer viewer;

  public String of(CharterView charter) {
    StringBuilder text = new StringBuilder(charter.purpose()).append('\n');
    charter.objectives().forEach(objective -> text.append("– ").append(objective).append('\n'));
    text.append('\n')
        .append(charter.clauses().stream().map(this::line).collect(Collectors.joining()))
        .append('\n');
    if (charter.responseHours() != null) {
      text.append(say("communities.charter.response", charter.responseHours())).append('\n');
    }
    if (charter.firstContributions() > 0) {
      text.append(say("communities.charter.first", charter.firstContributions())).append('\n');
    }
    if (charter.mode() != ReviewMode.ON_REPORT) {
      text.append(say("communities.mode." + charter.mode())).append('\n');
    }
    if (charter.toAcknowledge()) {
      text.append(say("communities.charter.toAcknowledge")).append('\n');
    }
    return text.toString();
  }

  private String line(ClauseView clause) {
    return clause.number()
        + ". "
        + say("platform.state." + clause.kind())
        + ": "
        + clause.text()
        + "\n";
  }

  private String say(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }
}
