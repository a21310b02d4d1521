package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.guidelines.view.GuidelinesView;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.content.Diff;
import org.praxis.web.communities.CharterText;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.security.Destination;

/** The company's guidelines, their editions, and saying that one has read them. */
@Named
@RequestScoped
public class GuidelinesPage {
  static final String BACK = "back";

  @Inject GuidelinesReading reading;
  @Inject CharterText words;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  @Inject
  @Param(name = "edition")
  Integer edition;

  private GuidelinesView view;
  private List<CharterEdition> history;
  private CharterView shown;
  private List<Diff.Part> changes = List.of();

  public void load() {
    viewer.identify();
    attempt.pressed(
        "acknowledge",
        number -> {
          reading.acknowledge(Numbers.whole(number));
          return back();
        });
    if (attempt.isOver()) {
      return;
    }
    view = reading.guidelines().orElse(null);
    history = reading.history();
    if (edition != null) {
      shown = reading.edition(edition);
    } else if (view != null) {
      shown = view.guidelines();
    }
    if (shown != null && shown.edition() > 1) {
      changes = Diff.of(words.of(reading.edition(shown.edition() - 1)), words.of(shown));
    }
  }

  private String back() {
    String page = getBack();
    if (page.isEmpty()) {
      return Guidelines.ADDRESS + "#acknowledge";
    }
    return page.startsWith("/communities/") && page.indexOf('?') < 0
        ? page + "?done=acknowledged"
        : page;
  }

  /** Null while the company has none. */
  public GuidelinesView getView() {
    return view;
  }

  public List<CharterEdition> getHistory() {
    return history;
  }

  public CharterView getShown() {
    return shown;
  }

  /** Whether what is shown is in force, so that it can be acknowledged. */
  public boolean isCurrent() {
    return shown != null && shown.edition().equals(view.guidelines().edition());
  }

  /** From the edition before; empty for the first. */
  public List<Diff.Part> getChanges() {
    return changes;
  }

  /** The page on which somebody wanted to write; empty where they came for the guidelines. */
  public String getBack() {
    String page = Destination.of(request.getParameter(BACK));
    return page.equals("/") ? "" : page;
  }
}
