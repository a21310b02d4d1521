package org.praxis.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.praxis.access.SessionId;
import org.praxis.moderation.CaseReview;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.web.security.SameOrigin;
import org.praxis.web.security.SignedInSession;

/**
 * Where a page opens its line: a request like any other until it is one, so that it is known whose
 * it is. An endpoint of its own for each line, because one that all share has no place to say that
 * in which another line's opening could not come between.
 */
@WebServlet(LiveServlet.PATH)
public class LiveServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  static final String PATH = "/live";
  private static final String MADE = "made";
  private static final int UPGRADE_REQUIRED = 426;

  @Inject Lines lines;
  @Inject CurrentPerson person;
  @Inject CaseReview cases;
  @Inject Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<SessionId> session = SignedInSession.id(request);
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || !"GET".equals(request.getMethod())) {
      response.setHeader("Upgrade", "websocket");
      response.sendError(UPGRADE_REQUIRED);
    } else if (session.isEmpty() || !SameOrigin.isHere(request)) {
      // A page of another site can open a line with our cookie; browsers let it.
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      open(request, response, onlooker(session.get()));
    }
  }

  private Onlooker onlooker(SessionId session) {
    return new Onlooker(person.id(), session, person.is(Role.MODERATOR), cases.isMine());
  }

  // Whoever does not say it has just been made.
  private Instant made(HttpServletRequest request) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(request.getParameter(MADE)));
    } catch (NumberFormatException e) {
      return clock.instant();
    }
  }

  private void open(HttpServletRequest request, HttpServletResponse response, Onlooker onlooker)
      throws IOException, ServletException {
    Endpoint end = new PageEnd(lines, onlooker, made(request));
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(PageEnd.class, PATH)
            .configurator(
                new ServerEndpointConfig.Configurator() {
                  @Override
                  public <T> T getEndpointInstance(Class<T> type) {
                    return type.cast(end);
                  }
                })
            .build();
    ServerContainer container =
        (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
    try {
      container.upgradeHttpToWebSocket(request, response, config, Map.of());
    } catch (DeploymentException e) {
      throw new ServletException(e);
    }
  }
}
