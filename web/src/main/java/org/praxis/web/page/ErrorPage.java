package org.praxis.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.praxis.web.access.CompanySignIn;
import org.praxis.web.api.ProblemDocument;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Texts;
import org.praxis.web.security.SignInMode;

/**
 * Says why a page could not be shown. When the program is at fault, page and log carry the same
 * reference number; why it failed is in the log alone.
 */
@Named
@RequestScoped
public class ErrorPage {
  /** Request attribute with the {@link Problem}, where one is known. */
  public static final String PROBLEM = ErrorPage.class.getName();

  /** Request attribute with the key of a text, where the status alone would say too little. */
  public static final String REASON = PROBLEM + ".reason";

  /** Request attribute with the values that the text of {@link #REASON} names. */
  public static final String REASON_VALUES = REASON + ".values";

  private static final String OPEN_ID_CLIENT = "org.wildfly.security.http.oidc.";

  private static final Logger LOG = Logger.getLogger(ErrorPage.class);

  @Inject HttpServletRequest request;
  @Inject Viewer viewer;
  @Inject SignInMode signInMode;

  private int status;
  private String detail;

  @PostConstruct
  void read() {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    status = sent == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) sent;
    if (isOfTheProvider()) {
      status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      request.setAttribute(REASON, "access.signin.providerDown");
    }
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      viewer.countNoMore();
    }
    detail =
        request.getAttribute(PROBLEM) instanceof Problem problem ? problem.detail() : explain();
  }

  /**
   * Also for who typed this page's own address: the status is what the page says. What a program
   * asked of the API is answered with a problem document, even when no resource was reached.
   */
  public void answer() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (asked().startsWith(request.getContextPath() + "/api/")) {
      ProblemDocument.write(
          new Problem(status, detail, List.of()),
          (HttpServletResponse) faces.getExternalContext().getResponse());
      faces.responseComplete();
    } else {
      faces.getExternalContext().setResponseStatus(status);
    }
  }

  private String asked() {
    return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }

  // The server's OpenID client says "forbidden", or fails, when the provider does not answer.
  private boolean isOfTheProvider() {
    boolean atTheDoor = asked().equals(request.getContextPath() + CompanySignIn.PATH);
    boolean failed =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
            && failure.getStackTrace().length > 0
            && failure.getStackTrace()[0].getClassName().startsWith(OPEN_ID_CLIENT);
    return signInMode.isOpenId() && (failed || atTheDoor && !viewer.isKnown());
  }

  private String explain() {
    if (request.getAttribute(REASON) instanceof String key) {
      return text(
          key,
          request.getAttribute(REASON_VALUES) instanceof Object[] values ? values : new Object[0]);
    }
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> text("platform.forbidden");
      case HttpServletResponse.SC_NOT_FOUND -> text("platform.notFound");
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> text("platform.methodNotAllowed");
      default ->
          status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
              ? text("platform.badRequest")
              : text("platform.error", logged());
    };
  }

  private String logged() {
    String reference = "%08X".formatted(ThreadLocalRandom.current().nextInt());
    LOG.errorf(
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
        "error %s at %s %s",
        reference,
        request.getMethod(),
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return reference;
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }

  public int getStatus() {
    return status;
  }

  public String getDetail() {
    return detail;
  }

  /** The heading, by what the reader can do about it. */
  public String getTitle() {
    String kind =
        switch (status) {
          case HttpServletResponse.SC_NOT_FOUND -> "missing";
          case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
          case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "unavailable";
          default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "failed";
        };
    return text("platform.error." + kind);
  }
}
