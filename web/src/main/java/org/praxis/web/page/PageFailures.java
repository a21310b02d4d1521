package org.praxis.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.omnifaces.util.Beans;
import org.praxis.platform.Failures;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Problems;

/**
 * A page that cannot be shown answers with its proper status, and {@link ErrorPage} with the words.
 */
public class PageFailures extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger(PageFailures.class);

  public PageFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> failures = getUnhandledExceptionQueuedEvents().iterator();
    while (failures.hasNext()) {
      answer(FacesContext.getCurrentInstance(), failures.next().getContext().getException());
      failures.remove();
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable failure) {
    ExternalContext external = faces.getExternalContext();
    Viewer viewer = Beans.getReference(Viewer.class);
    Optional<Problem> problem = Problems.of(failure, viewer.getLocale(), viewer.getZone());
    problem.ifPresentOrElse(
        known -> external.getRequestMap().put(ErrorPage.PROBLEM, known),
        () -> external.getRequestMap().put(RequestDispatcher.ERROR_EXCEPTION, failure));
    // The form was made by hand: pages that keep no state have none that could have expired.
    int unknown =
        Failures.cause(failure, ViewExpiredException.class).isPresent()
            ? HttpServletResponse.SC_BAD_REQUEST
            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      if (external.isResponseCommitted()) {
        // Half of the page is with the reader already; all that is left is to tell who can mend it.
        LOG.error("a page broke off while it was shown", failure);
      } else {
        Problems.retryAfter(failure)
            .ifPresent(wait -> external.setResponseHeader("Retry-After", wait));
        external.responseSendError(problem.map(Problem::status).orElse(unknown), null);
      }
      faces.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** Puts it in place, see {@code faces-config.xml}. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new PageFailures(getWrapped().getExceptionHandler());
    }
  }
}
