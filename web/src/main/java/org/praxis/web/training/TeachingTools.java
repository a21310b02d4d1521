package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.marking.Signing;

/** How much waits for the reader to be marked and to be signed. */
@Named
@RequestScoped
public class TeachingTools {
  @Inject MarkingQueue queue;
  @Inject Signing signing;

  private Long marking;
  private Long toSign;

  public long getMarking() {
    if (marking == null) {
      marking = queue.count();
    }
    return marking;
  }

  public long getSigning() {
    if (toSign == null) {
      toSign = signing.count();
    }
    return toSign;
  }
}
