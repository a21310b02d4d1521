package org.praxis.communities.guides.view;

import java.util.List;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.content.Diff;

/**
 * One text of a guide, with what it changed.
 *
 * @param from number of the revision that it is compared with; 0 for nothing
 * @param changes of title and text, from that revision to this one
 * @param decisions what moderators decided on it; for its author alone
 */
public record RevisionView(
    GuideHeader guide,
    RevisionRow revision,
    String text,
    String html,
    int from,
    List<Diff.Part> titleChanges,
    List<Diff.Part> changes,
    boolean mine,
    List<DecisionView> decisions) {
  public RevisionView {
    titleChanges = List.copyOf(titleChanges);
    changes = List.copyOf(changes);
    decisions = List.copyOf(decisions);
  }
}
