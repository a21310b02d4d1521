package org.praxis.training.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.praxis.people.OfficeId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.sessions.SessionDateDraft;

/**
 * When and where people meet.
 *
 * @param zone by whose clock it was planned
 * @param office null for an online session, as are its name and mostly the room
 * @param link begins with https; null where nobody joins from elsewhere
 * @param bookBy never after it begins, as {@code leaveBy}
 */
@Embeddable
public record Arrangement(
    @Column(name = "begins_at") Instant begins,
    @Column(name = "ends_at") Instant ends,
    @Column(name = "zone") ZoneId zone,
    @Column(name = "office") OfficeId office,
    @Column(name = "office_name") String officeName,
    @Column(name = "room") String room,
    @Column(name = "link") String link,
    @Column(name = "book_by") Instant bookBy,
    @Column(name = "leave_by") Instant leaveBy) {
  private static final int MOST_DAYS = 7;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /**
   * Where it is, and by whose clock.
   *
   * @param office null for nowhere, as is its name
   */
  public record Where(OfficeId office, String name, ZoneId zone) {}

  /**
   * @throws InvalidInput when its times make no sense, or nobody would know where to go; of all
   *     that is wrong
   */
  public static Arrangement of(SessionDateDraft draft, Where where) {
    List<InvalidInput> wrong = new ArrayList<>();
    ZoneId zone = where.zone();
    Instant begins = moment("begins", draft.begins(), zone, wrong);
    Instant ends = moment("ends", draft.ends(), zone, wrong);
    if (begins != null && ends != null) {
      if (!begins.isBefore(ends)) {
        wrong.add(new InvalidInput("ends", "training.session.endsFirst"));
      } else if (Duration.between(begins, ends).toDays() >= MOST_DAYS) {
        wrong.add(new InvalidInput("ends", "training.session.tooLong", MOST_DAYS));
      }
    }
    String room = line(draft.room());
    String link = line(draft.link());
    if (room == null && link == null) {
      wrong.add(new InvalidInput("room", "training.session.nowhere"));
    }
    if (room != null && where.office() == null) {
      wrong.add(new InvalidInput("office", "training.session.officeNeeded"));
    }
    if (link != null && !isAddress(link)) {
      wrong.add(new InvalidInput("link", "training.session.link.malformed"));
    }
    Instant bookBy = until("bookBy", draft.bookBy(), begins, zone, wrong);
    Instant leaveBy = until("leaveBy", draft.leaveBy(), begins, zone, wrong);
    InvalidInput.all(wrong)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return new Arrangement(
        begins, ends, zone, where.office(), where.name(), room, link, bookBy, leaveBy);
  }

  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  // A time that the clock passes over is none; of one that it shows twice the first is meant. Null
  // where there is none, of which others say what is missing.
  private static Instant moment(
      String field, LocalDateTime at, ZoneId zone, List<InvalidInput> wrong) {
    if (at == null) {
      return null;
    }
    if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
      wrong.add(new InvalidInput(field, "training.session.malformed"));
      return null;
    }
    if (zone.getRules().getValidOffsets(at).isEmpty()) {
      wrong.add(new InvalidInput(field, "training.session.noSuchTime"));
      return null;
    }
    return at.atZone(zone).toInstant();
  }

  private static Instant until(
      String field, LocalDateTime at, Instant begins, ZoneId zone, List<InvalidInput> wrong) {
    Instant until = at == null ? begins : moment(field, at, zone, wrong);
    if (until != null && begins != null && until.isAfter(begins)) {
      wrong.add(new InvalidInput(field, "training.session.untilAfter"));
    }
    return until;
  }

  private static String line(String text) {
    return Markup.isVisible(text) ? Markup.line(text) : null;
  }

  /** Whether somebody who means to come would do anything else by it. */
  boolean differs(Arrangement other) {
    return !equals(
        new Arrangement(
            other.begins,
            other.ends,
            other.zone,
            other.office,
            other.officeName,
            other.room,
            other.link,
            bookBy,
            leaveBy));
  }

  LocalDateTime there(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  /** The same; null where it is no other moment than the beginning. */
  LocalDateTime thereUnlessBeginning(Instant until) {
    return until.equals(begins) ? null : there(until);
  }
}
