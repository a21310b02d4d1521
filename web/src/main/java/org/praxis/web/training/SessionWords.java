package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.training.sessions.BookingState;
import org.praxis.training.sessions.view.ConflictView;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;

/** Dates of sessions in words: by the reader's clock, and by that of the place where it differs. */
@Named
@RequestScoped
public class SessionWords {
  @Inject Viewer viewer;
  @Inject Words words;

  /** Day and time from when to when, where the reader lives. */
  public String when(SessionDateView date) {
    return span(date.begins(), date.ends(), viewer.getZone());
  }

  /** The same where the session is; null where the clock shows the same there. */
  public String there(SessionDateView date) {
    boolean same =
        date.zone()
            .getRules()
            .getOffset(date.begins())
            .equals(viewer.getZone().getRules().getOffset(date.begins()));
    return same
        ? null
        : words.of(
            "training.session.there",
            span(date.begins(), date.ends(), date.zone()),
            date.office() == null ? Moments.zone(date.zone(), viewer.getLocale()) : date.office());
  }

  private String span(Instant begins, Instant ends, ZoneId zone) {
    ZonedDateTime from = begins.atZone(zone);
    ZonedDateTime to = ends.atZone(zone);
    LocalDate last = to.toLocalDate();
    String end = last.equals(from.toLocalDate()) ? time(to) : day(to) + ", " + time(to);
    return words.of("training.session.span", day(from) + ", " + time(from), end);
  }

  private String day(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(viewer.getLocale())
        .format(at);
  }

  private String time(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(viewer.getLocale())
        .format(at);
  }

  /** Room and office, online, or both. */
  public String where(SessionDateView date) {
    return Stream.of(
            date.room(), date.office(), date.online() ? words.of("training.session.online") : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** In which language it is held, in the reader's. */
  public String language(SessionDateView date) {
    return Locale.forLanguageTag(date.language()).getDisplayName(viewer.getLocale());
  }

  /** How many seats there are left, or how many wait. */
  public String seats(SessionDateView date) {
    if (date.left() > 0 && date.capacity() == 1) {
      return words.of("training.session.left.only");
    }
    return date.left() > 0
        ? words.of("training.session.left", date.left(), date.capacity())
        : words.of("training.session.full", date.capacity(), date.waiting());
  }

  /** What the reader has of it, in a sentence; null for nothing. */
  public String mine(SessionDateView date) {
    if (date.mine() == null || date.cancelledAt() != null) {
      return null;
    }
    BookingState state = date.mine().state();
    return switch (state) {
      case SEATED ->
          date.tooShort()
              ? words.of("training.session.mark.short", date.mine().minutes(), date.leastMinutes())
              : date.mine().mark() == null
                  ? words.of("training.session.mine.SEATED")
                  : words.of("training.session.mark." + date.mine().mark());
      case WAITING -> words.of("training.session.mine.WAITING", date.mine().place());
      case ASKED ->
          date.mine().approver() == null || date.mine().approver().name() == null
              ? words.of("training.session.mine.ASKED.owner")
              : words.of("training.session.mine.ASKED", date.mine().approver().name());
      case DECLINED -> words.of("training.session.mine.DECLINED");
      case LEFT -> null;
    };
  }

  /** By which tag it is shown. */
  public String state(SessionDateView date) {
    if (date.cancelledAt() != null) {
      return "SESSION_CANCELLED";
    }
    if (date.mine() == null) {
      return null;
    }
    if (date.mine().mark() != null) {
      return date.mine().mark().name();
    }
    return switch (date.mine().state()) {
      case SEATED -> "SESSION_SEAT";
      case WAITING -> "SESSION_WAITING";
      case ASKED -> "SESSION_ASKED";
      case DECLINED -> "SESSION_DECLINED";
      case LEFT -> null;
    };
  }

  /** What else is at that time. */
  public List<String> conflicts(SessionDateView date) {
    return date.conflicts().stream().map(this::conflict).toList();
  }

  private String conflict(ConflictView other) {
    return words.of("training.session.conflict", other.title(), other.begins());
  }

  /** What there is to know before one books: who decides, and how long one has to be there. */
  public List<String> asks(SessionDateView date) {
    List<String> asks = new ArrayList<>();
    if (date.approval()) {
      asks.add(words.of("training.session.asks.approval"));
    }
    if (date.leastMinutes() != null) {
      asks.add(words.of("training.session.asks.minutes", date.leastMinutes()));
    }
    return asks;
  }

  /** What becomes of what they give back. */
  public String sure(SessionDateView date) {
    return words.of("training.session.leave.sure." + date.mine().state(), date.waiting());
  }

  /** What the button says by which the reader books. */
  public String book(SessionDateView date) {
    String seat = date.left() > 0 ? "training.session.book" : "training.session.book.waiting";
    String what = date.approval() ? "training.session.book.ask" : seat;
    return date.conflicts().isEmpty()
        ? words.of(what)
        : words.of("training.session.book.despite", words.of(what));
  }
}
