package org.praxis.training.assigning.view;

import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;

/**
 * Why something is assigned to somebody, why by then, and why they stand so.
 *
 * @param assignment what it is about
 * @param person whose it is
 * @param ruleId where whoever asks may look at the rule; else null
 * @param audienceName by which audience the rule goes, for those who may know; else null
 * @param named whether the rule names them; else it goes by an audience
 * @param rule as it is now
 * @param exemption the one that holds or will, or null
 * @param extension the last request for more time, or null
 * @param mine whether it is the reader's own
 * @param others what other rules assign them of the same track, what presses most first
 * @param trail the latest first
 */
public record WhyView(
    AssignmentRow assignment,
    PersonChip person,
    AssignRuleId ruleId,
    String audienceName,
    boolean named,
    AssignmentDraft rule,
    ExemptionRow exemption,
    ExtensionRow extension,
    boolean mine,
    List<AssignmentRow> others,
    List<TrailEvent> trail) {
  public WhyView {
    others = List.copyOf(others);
    trail = List.copyOf(trail);
  }
}
