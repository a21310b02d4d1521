package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.IdeaState;
import org.praxis.people.view.PersonChip;

/**
 * What has become of an idea.
 *
 * @param voted whether the reader wants it
 * @param word why, or when; null for none
 * @param by who decided; null while it is open
 * @param version to be sent back with a decision
 */
public record IdeaView(
    int votes,
    boolean voted,
    IdeaState state,
    String word,
    PersonChip by,
    Instant at,
    long version) {
  public boolean votable() {
    return state.isVotable();
  }
}
