package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.training.sessions.SessionApproving;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.web.page.Viewer;

/**
 * The dates that concern the reader: their own, those that they could book, those that they give.
 */
@Named
@RequestScoped
public class SessionsPage {
  @Inject SessionReading reading;
  @Inject SessionApproving approving;
  @Inject Viewer viewer;

  private List<SessionDateView> mine;
  private List<SessionDateView> open;
  private List<SessionDateView> kept;
  private int requests;

  public void load() {
    viewer.identify();
    mine = reading.mine();
    open = reading.open();
    kept = reading.kept();
    requests = approving.requests().size();
  }

  public List<SessionDateView> getMine() {
    return mine;
  }

  public List<SessionDateView> getOpen() {
    return open;
  }

  public List<SessionDateView> getKept() {
    return kept;
  }

  /** How many ask for a seat, and the reader decides. */
  public int getRequests() {
    return requests;
  }
}
