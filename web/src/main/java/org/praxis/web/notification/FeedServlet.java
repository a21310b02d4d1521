package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.notification.feed.FeedReading;
import org.praxis.notification.mail.MailSettings;
import org.praxis.platform.Failures;
import org.praxis.web.page.Kept;
import org.praxis.web.problem.Problems;

/** Feeds, for programs that have no more than their address. */
@WebServlet(FeedServlet.PATH + "*")
public class FeedServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** The key follows, and then what is asked for. */
  public static final String PATH = "/feed/";

  private static final Pattern ADDRESS =
      Pattern.compile("/([0-9a-f]{40})/(?:communities/([^/]{1,200})\\.atom|dates\\.ics)");

  @Inject transient FeedReading reading;
  @Inject transient MailSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher wanted = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (!wanted.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String key = wanted.group(1);
    String slug = wanted.group(2);
    try {
      if (slug == null) {
        write(
            DatesCalendar.of(reading.dates(key), settings::page),
            "text/calendar",
            request,
            response);
      } else {
        write(
            CommunityAtom.of(
                reading.community(key, slug),
                PATH + key + "/communities/" + slug + ".atom",
                settings::page),
            "application/atom+xml",
            request,
            response);
      }
    } catch (RuntimeException e) {
      response.sendError(
          Failures.refusal(e).map(refusal -> Problems.status(refusal.kind())).orElseThrow(() -> e));
    }
  }

  private static void write(
      String feed, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    // Programs ask every few minutes; most of the time nothing is new.
    if (Kept.isKept(Kept.tag(bytes), request, response)) {
      return;
    }
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
