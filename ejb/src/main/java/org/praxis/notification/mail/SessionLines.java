package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.praxis.notification.CalendarTurn;
import org.praxis.notification.NoticeAddress;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.SessionCalendar.Entry;
import org.praxis.people.view.Receiver;
import org.praxis.training.sessions.view.ToldSession;

/** What mail says of a date of a session, and puts into its reader's calendar. */
@ApplicationScoped
public class SessionLines {
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** When, where, who gives it, and why it is off or was declined; nothing of what is no date. */
  List<String> of(Told told, Words words) {
    ToldSession session = told.session();
    if (session == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (told.series().isEmpty()) {
      lines.add(when(session, words));
    } else {
      lines.add(words.of("session.dates", told.series().size()));
      told.series().forEach(one -> lines.add(when(one, words)));
    }
    lines.add(where(session, words));
    if (!session.trainers().isEmpty()) {
      lines.add(words.of("session.trainers", String.join(", ", session.trainers())));
    }
    lines.add(words.of("session.track", session.track()));
    boolean answered =
        told.item().kind() == NoticeKind.SESSION_DECLINED
            || told.item().kind() == NoticeKind.SESSION_CANCELLED;
    if (answered && session.reason() != null) {
      lines.add(words.of("session.reason", session.reason()));
    }
    return lines;
  }

  // By the reader's clock, and by that of the place where it shows another time.
  private static String when(ToldSession session, Words words) {
    String own = words.span(session.begins(), session.ends());
    Words there = new Words(words.locale(), session.zone());
    boolean same =
        words
            .zone()
            .getRules()
            .getOffset(session.begins())
            .equals(session.zone().getRules().getOffset(session.begins()));
    return same
        ? words.of("session.when", own)
        : words.of("session.when.there", own, there.span(session.begins(), session.ends()));
  }

  private static String where(ToldSession session, Words words) {
    return words.of("session.where", place(session, words));
  }

  private static String place(ToldSession session, Words words) {
    if (session.place() == null) {
      return words.of("session.online");
    }
    return session.online() ? words.of("session.place.both", session.place()) : session.place();
  }

  /** Null where there is nothing for a calendar. */
  Composed.CalendarPart calendar(Told told, Receiver to, Words words) {
    CalendarTurn turn = told.item().kind().calendar();
    ToldSession session = told.session();
    if (session == null || turn == CalendarTurn.NOTHING) {
      return null;
    }
    if (turn == CalendarTurn.REMOVES) {
      return session.had()
          ? new Composed.CalendarPart(
              "CANCEL", SessionCalendar.cancellation(entry(session, to, words)))
          : null;
    }
    if (!told.series().isEmpty()) {
      List<Entry> all = told.series().stream().map(one -> entry(one, null, words)).toList();
      return new Composed.CalendarPart("PUBLISH", SessionCalendar.published(all));
    }
    return session.seat()
        ? new Composed.CalendarPart(
            "REQUEST", SessionCalendar.invitation(entry(session, to, words)))
        : null;
  }

  /** An entry to be taken along by hand. */
  public String download(ToldSession session, Locale locale, ZoneId zone) {
    return SessionCalendar.published(List.of(entry(session, null, new Words(locale, zone))));
  }

  private Entry entry(ToldSession session, Receiver to, Words words) {
    String page = settings.page(NoticeAddress.of(NoticeKind.SESSION_SEAT, session.id().toString()));
    return new Entry(
        session.entry() + "@" + settings.domain(),
        session.sequence(),
        clock.instant(),
        session.begins(),
        session.ends(),
        session.step(),
        place(session, words),
        words.of("session.entry", session.track(), when(session, words), page),
        page,
        settings.from(),
        words.of("from.praxis"),
        to == null ? null : to.mail(),
        to == null ? null : to.name());
  }
}
