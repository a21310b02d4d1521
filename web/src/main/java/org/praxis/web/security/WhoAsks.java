package org.praxis.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.praxis.platform.Failures;
import org.praxis.platform.Refusal;
import org.praxis.web.access.CompanySignIn;
import org.praxis.web.problem.Problems;

/**
 * Finds out who asks, and lets the request go on as theirs: pages, resources and use cases all see
 * that person with the roles of this moment. Everything is for people who signed in, but for what
 * signing in needs itself. A page sends a visitor to sign in; the API says 401, for a program wants
 * no form.
 */
@WebFilter(filterName = "whoAsks", asyncSupported = true)
public class WhoAsks extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Set<String> OPEN =
      Set.of("/signin", "/signin.xhtml", "/openapi", "/error", "/error.xhtml");
  private static final String ANSWER = WhoAsks.class.getName();
  private static final String FILES = "/jakarta.faces.resource/";

  @Inject PasswordProof password;
  @Inject TokenProof token;
  @Inject ServerProof server;
  @Inject SignInMode mode;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (AtTheDoor.path(request).startsWith(FILES)) {
      chain.doFilter(request, response);
      return;
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      sayingWhy(request, response, chain);
      return;
    }
    Optional<Answer> answer = proven(request, List.of(token, password, server));
    request.setAttribute(ANSWER, answer);
    if (answer.isEmpty()) {
      asVisitor(request, response, chain);
    } else if (answer.get() instanceof Answer.Theirs theirs) {
      as(theirs, request, response, chain);
    } else if (answer.get() instanceof Answer.Over over) {
      afterTheEnd(over, request, response, chain);
    } else {
      refuse((Answer.Refused) answer.get(), request, response);
    }
  }

  // The page that says why is asked for by the server, as whoever the server itself knows: somebody
  // without roles, when it was not by the form that they signed in. What was proven, or was not,
  // before the failure, holds; a password is looked at once for each request, and counted once.
  private void sayingWhy(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<?> answer =
        request.getAttribute(ANSWER) instanceof Optional<?> known
            ? known
            : proven(request, List.of(server));
    if (answer.orElse(null) instanceof Answer.Theirs theirs) {
      as(theirs, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<Answer> proven(HttpServletRequest request, List<Proof> proofs)
      throws ServletException {
    try {
      for (Proof proof : proofs) {
        Optional<Answer> answer = proof.of(request);
        if (answer.isPresent()) {
          return answer;
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(refused(e));
    }
  }

  private static Answer refused(RuntimeException e) {
    Refusal refusal = Failures.refusal(e).orElseThrow(() -> e);
    int status = Problems.status(refusal.kind());
    return new Answer.Refused(
        status, refusal.key(), Problems.retryAfter(e).orElse(null), null, refusal.arguments());
  }

  private static void as(
      Answer.Theirs theirs,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Callable<Void> rest =
        () -> {
          chain.doFilter(new IdentifiedRequest(request, theirs), response);
          return null;
        };
    try {
      theirs.identity().runAs(rest);
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private void asVisitor(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOpen(request)) {
      chain.doFilter(request, response);
    } else if (AtTheDoor.isForALine(request)) {
      signInFirst(request, response);
    } else if (AtTheDoor.isForTheApi(request)) {
      refuse(
          AuthorizationHeader.isBearer(request)
              ? new Answer.Refused(401, "access.token.invalid", null, TokenProof.INVALID)
              : new Answer.Refused(401, "platform.signInNeeded"),
          request,
          response);
    } else if (mode.isOpenId()) {
      Destination.keep(request, response);
      response.sendRedirect(request.getContextPath() + CompanySignIn.PATH);
    } else {
      boolean typing = "POST".equals(request.getMethod());
      toSignIn(
          request, response, typing ? because("unknown", request) : Destination.parameter(request));
    }
  }

  private static boolean isOpen(HttpServletRequest request) {
    return OPEN.contains(AtTheDoor.path(request)) || AtTheDoor.isSealed(request);
  }

  /** Where to go on, and which text says why one has to sign in again. */
  private static String because(String reason, HttpServletRequest request) {
    String to = Destination.parameter(request);
    return (to.isEmpty() ? "?" : to + "&") + "over=" + reason;
  }

  private static void afterTheEnd(
      Answer.Over over, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOpen(request)) {
      chain.doFilter(request, response);
    } else if (AtTheDoor.isForALine(request)) {
      signInFirst(request, response);
    } else if (AtTheDoor.isForTheApi(request)) {
      AtTheDoor.refuse(
          request, response, 401, "access.signin.over." + over.reason().toLowerCase(Locale.ROOT));
    } else {
      toSignIn(request, response, because(over.reason().toLowerCase(Locale.ROOT), request));
    }
  }

  // Nobody wants to come there after signing in, and no browser is to ask for a password.
  private static void signInFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AtTheDoor.refuse(
        request, response, HttpServletResponse.SC_UNAUTHORIZED, "platform.signInNeeded");
  }

  private static void toSignIn(
      HttpServletRequest request, HttpServletResponse response, String parameters)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(request.getContextPath() + "/signin" + parameters);
  }

  // A browser would ask for name and password in a window of its own, while somebody types.
  private static boolean byAScript(HttpServletRequest request) {
    return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  private void refuse(
      Answer.Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused.challenge() != null) {
      response.setHeader("WWW-Authenticate", refused.challenge());
    } else if (refused.status() == HttpServletResponse.SC_UNAUTHORIZED && !byAScript(request)) {
      for (String challenge : mode.challenges()) {
        response.addHeader("WWW-Authenticate", challenge);
      }
    }
    if (refused.retryAfter() != null) {
      response.setHeader("Retry-After", refused.retryAfter());
    }
    AtTheDoor.refuse(request, response, refused.status(), refused.key(), refused.arguments());
  }
}
