package org.praxis.notification;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.notification.mail.Cadence;

/** What notices are about, as people choose by it: a few kinds that nobody would want apart. */
public enum Matter {
  /** Somebody says the reader's name. */
  MENTIONS(true),
  /** Somebody answers what the reader began. */
  ANSWERS(true),
  /** What happens in topics, tags and communities that the reader follows. */
  FOLLOWED(true),
  /** What became of what the reader wrote. */
  DECISIONS(true),
  /** What was decided against the reader, and on their appeals. */
  REASONS(true),
  /** Guides that the reader writes, or would change. */
  GUIDES(true),
  /** Where the reader belongs. */
  BELONGING(false),
  /** What the reader looks after. */
  DUTIES(false),
  /** Cases that came up to the reader. */
  ESCALATIONS(false),
  /** What the reader has learnt. */
  TRAINING(false),
  /** Sessions that the reader comes to, gives, or decides about. */
  SESSIONS(false),
  /** What the reader wanted to be reminded of, and what they have to do by a day. */
  REMINDERS(false);

  private final boolean local;

  Matter(boolean local) {
    this.local = local;
  }

  /** Whether one may choose otherwise for one community. */
  public boolean isLocal() {
    return local;
  }

  /**
   * A digest each day, but for what the reader named the time of, what they can act on for some
   * days only or have to be in time for, and what is late.
   */
  public Cadence byDefault() {
    return switch (this) {
      case REMINDERS, REASONS, ESCALATIONS, SESSIONS -> Cadence.IMMEDIATELY;
      default -> Cadence.DAILY;
    };
  }

  /**
   * Whether one may choose not to be told by mail. Nobody is without a statement of reasons because
   * they had once had enough of mail.
   */
  public boolean isStoppable() {
    return this != REASONS;
  }

  /** How it is told to somebody who chose that. */
  public Cadence orDefault(Cadence chosen) {
    return chosen == null || chosen == Cadence.NEVER && !isStoppable() ? byDefault() : chosen;
  }

  public Set<NoticeKind> kinds() {
    return Stream.of(NoticeKind.values())
        .filter(kind -> kind.matter() == this)
        .collect(Collectors.toSet());
  }
}
