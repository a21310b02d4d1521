package org.praxis.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Faces;

/**
 * Begins a {@link PageReading} for each page that is only read, and ends it. Whatever a form asks
 * for has its own transactions: a refusal must leave the page that says so readable. The page that
 * says why another failed has none either.
 */
public class ReadsPages implements PhaseListener {
  private static final long serialVersionUID = 1;

  private transient volatile PageReading reading;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    if (isRead()) {
      reading().begin();
    }
  }

  // PageFailures answers what failed, also here, and is asked after this.
  @Override
  public void afterPhase(PhaseEvent event) {
    if (isRead()) {
      if (isFailed(event.getFacesContext())) {
        reading().rollback();
      } else {
        reading().commit();
      }
    }
  }

  // The same reference leads to each request's own. To look it up names whoever asks by a trace of
  // the stack, which takes 2 % of a page.
  private PageReading reading() {
    if (reading == null) {
      reading = Beans.getReference(PageReading.class);
    }
    return reading;
  }

  private static boolean isFailed(FacesContext faces) {
    return faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
  }

  private static boolean isRead() {
    HttpServletRequest request = Faces.getRequest();
    return WholePages.isRead(request) && request.getDispatcherType() != DispatcherType.ERROR;
  }
}
