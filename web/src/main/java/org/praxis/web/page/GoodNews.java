package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.praxis.web.problem.Texts;

/**
 * Says that the last act succeeded. The address carries it, so that no server has to remember it:
 * {@code /communities/community/sales?done=joined} shows the text {@code done.joined} of the
 * communities' bundle, and whatever else somebody puts there shows nothing.
 */
@Named
@RequestScoped
public class GoodNews {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,40}");

  @Inject HttpServletRequest request;
  @Inject Viewer viewer;

  /** Null when there is none. */
  public String getText() {
    String done = request.getParameter("done");
    String[] path = request.getServletPath().split("/");
    if (done == null || !NAME.matcher(done).matches() || path.length < 3) {
      return null;
    }
    try {
      return Texts.of(path[1] + ".done." + done, viewer.getLocale(), viewer.getZone());
    } catch (MissingResourceException e) {
      return null;
    }
  }
}
