package org.praxis.training.cowriting.view;

import java.util.List;
import org.praxis.communities.guides.view.GuideChange;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.guides.view.WaitingChange;
import org.praxis.communities.view.CommunityRow;

/**
 * Writing a guide, beside the step that asks for it.
 *
 * @param community null where the reader may not know of it
 * @param guide that is to be changed; null for any, or where the reader may not read it
 * @param html beginning of that guide, safe to be shown as it is; empty without one
 * @param any whether any guide of the community counts
 * @param characters how many have to change at once, blanks apart
 * @param changes what the reader published that counts, or would if it were longer; the earliest
 *     first
 * @param most how many characters the largest of these has
 * @param holds whether one of them is enough
 * @param waiting what the reader sent that is not published yet
 */
public record GuideTaskView(
    CommunityRow community,
    GuideHeader guide,
    String html,
    boolean any,
    int characters,
    List<GuideChange> changes,
    int most,
    boolean holds,
    boolean done,
    boolean begun,
    List<WaitingChange> waiting) {
  public GuideTaskView {
    changes = List.copyOf(changes);
    waiting = List.copyOf(waiting);
  }
}
