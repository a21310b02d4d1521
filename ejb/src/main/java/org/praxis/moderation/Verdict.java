package org.praxis.moderation;

import java.util.List;
import java.util.stream.Stream;

/** What a moderator decides on a case. */
public enum Verdict {
  APPROVE(false),
  /** Others read it with what the moderator changed in it; its author sees what that is. */
  EDIT(false),
  /** Back to the author, who can revise and submit again. */
  RETURN(false),
  REJECT(false),
  /** What was reported stays as it is. */
  KEEP(true),
  /** Nobody but its author and moderators reads it any more. */
  REMOVE(true),
  /** What was removed is as it was before. */
  RESTORE(true),
  /** Others read it, or go on reading it, and nobody replies to it any more. */
  LOCK(null),
  /** Others read it, or go on reading it, in another community. */
  MOVE(null),
  /** Others read it, or go on reading it, as a topic of its own. */
  SPLIT(null);

  // Null for what answers both.
  private final Boolean published;

  Verdict(Boolean published) {
    this.published = published;
  }

  /**
   * Whether it is an answer to what a case asks.
   *
   * @param onPublished whether the case is about what others read
   */
  public boolean answers(boolean onPublished) {
    return published == null || published == onPublished;
  }

  /** Those among which a moderator chooses while the case is open. */
  public static List<Verdict> of(boolean onPublished) {
    return Stream.of(values())
        .filter(verdict -> verdict.answers(onPublished) && verdict != RESTORE)
        .toList();
  }

  /** Whether others read the text that waited from then on. */
  public boolean publishes() {
    return ofText(false) == APPROVE || this == EDIT;
  }

  /** Whether it does more to the text than to let others read it. */
  public boolean arranges() {
    return this == LOCK || relocates();
  }

  /** Whether it puts the text elsewhere, and so has to say where. */
  public boolean relocates() {
    return this == MOVE || this == SPLIT;
  }

  /**
   * What becomes of the text itself.
   *
   * @param onPublished whether others read it already
   */
  public Verdict ofText(boolean onPublished) {
    return arranges() ? onPublished ? KEEP : APPROVE : this;
  }

  /** Whether the author has a right to know the clause that it rests on, and why, and to appeal. */
  public boolean takesAway() {
    return this == EDIT || this == RETURN || this == REJECT || this == REMOVE || arranges();
  }
}
