package org.praxis.moderation.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ClockTargets;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Reportable;
import org.praxis.moderation.SpaceClock;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.people.PersonId;
import org.praxis.people.calendar.WorkingCalendar;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** What the moderation tests start from. */
final class Drafts {
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  static final SpaceId SPACE = new SpaceId(UUID.randomUUID());
  static final PersonId AUTHOR = PersonId.next();
  static final PersonId MODERATOR = PersonId.next();

  /** Eight working hours, four where it may be severe, by a calendar that never closes. */
  static final SpaceClock CLOCK =
      new SpaceClock(
          ClockTargets.USUAL,
          new WorkingCalendar(
              ZoneOffset.UTC,
              LocalTime.MIDNIGHT,
              LocalTime.MIDNIGHT,
              EnumSet.allOf(DayOfWeek.class),
              day -> false));

  private Drafts() {}

  static Draft draft(String text) {
    return draft(text, 1);
  }

  static Draft draft(String text, int revision) {
    return new Draft(
        new ContentRef(ContentKind.TOPIC, UUID.randomUUID()),
        SPACE,
        AUTHOR,
        text,
        revision,
        revision > 1,
        false);
  }

  static Case openCase() {
    return new Case(
        draft("text"), new Finding(List.of(HoldReason.firstContributions())), CLOCK, NOW);
  }

  static Case reportedCase() {
    return new Case(
        new Reportable(new ContentRef(ContentKind.TOPIC, UUID.randomUUID()), SPACE, AUTHOR, 1, 0),
        CLOCK,
        NOW);
  }

  /** Of the company, in their second edition. */
  static Charter guidelines() {
    return new Charter(Guidelines.COMPANY, rule("Customers"), null, MODERATOR, NOW)
        .next(rule("Data of customers"), null, MODERATOR, NOW);
  }

  private static CharterDraft rule(String never) {
    return new CharterDraft(
        "Treat each other well",
        List.of(new ClauseDraft(ClauseKind.NEVER_HERE, never, List.of())),
        0);
  }

  static Case readAfterwards() {
    return Case.afterwards(
        draft("text"),
        List.of(new HoldReason(Reason.AFTERWARDS, null, null, null, null, null, null)),
        CLOCK,
        NOW);
  }

  static Charter charter(int firstContributions, String... terms) {
    return new Charter(
        SPACE,
        new CharterDraft(
            "Help each other",
            List.of(
                new ClauseDraft(ClauseKind.IN_SCOPE, "Our tools", List.of()),
                new ClauseDraft(ClauseKind.NEVER_HERE, "Secrets", List.of(terms))),
            firstContributions),
        null,
        MODERATOR,
        NOW);
  }
}
