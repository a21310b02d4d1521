package org.praxis.communities.writing;

import java.util.UUID;
import org.praxis.platform.validation.Written;

/**
 * A text whose author wants to know beforehand whether it would wait.
 *
 * @param community address of the community that it is for
 * @param title of a topic; a reply has none
 * @param revises whether it changes what was sent before and is not published
 * @param guide that it changes, or to which the change is proposed; null for all else
 * @param note what the author says about a change to a guide
 */
public record Foreseen(
    @Written(max = 200) String community,
    @Written(max = 2_000, optional = true) String title,
    @Written(max = Foreseen.LONGEST, optional = true) String text,
    boolean revises,
    UUID guide,
    @Written(max = 1_000, optional = true) String note) {
  /** Most characters of anything that can be sent. */
  static final int LONGEST = 100_000;

  /** What is not for a guide that is there already. */
  public Foreseen(String community, String title, String text, boolean revises) {
    this(community, title, text, revises, null, null);
  }
}
