package org.praxis.training.demand.view;

import java.util.List;
import org.praxis.moderation.HoldReason;
import org.praxis.training.view.TrackName;

/**
 * What is there already for somebody who is about to say what they need to learn.
 *
 * @param alike open ones of much the same words, which could be seconded
 * @param tracks that may teach it
 * @param hints what the rules say of its text, although it could be sent
 */
public record NeedOutlook(List<NeedRow> alike, List<TrackName> tracks, List<HoldReason> hints) {
  public boolean nothing() {
    return alike.isEmpty() && tracks.isEmpty() && hints.isEmpty();
  }
}
