package org.praxis.notification.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A date of a session as iCalendar (RFC 5545), sent as RFC 5546 has it. Moments are in UTC, and so
 * the same wherever a calendar is and whatever its clock does in between. Its reader has said that
 * they come: their program need not ask them.
 */
public final class SessionCalendar {
  private SessionCalendar() {}

  /**
   * What stands in it.
   *
   * @param uid by which a program knows the entry when it changes
   * @param sequence grows with each change
   * @param made when this issue of it was made
   */
  public record Entry(
      String uid,
      int sequence,
      Instant made,
      Instant begins,
      Instant ends,
      String title,
      String place,
      String said,
      String page,
      String organizer,
      String organizerName,
      String attendee,
      String attendeeName) {}

  /** There is an entry, or it is another one than it was. */
  public static String invitation(Entry entry) {
    return written(List.of(invited(entry)), Method.REQUEST);
  }

  /** There is none any more. */
  public static String cancellation(Entry entry) {
    VEvent event = invited(entry);
    event.setSequence(entry.sequence() + 1);
    event.setStatus(Status.cancelled());
    return written(List.of(event), Method.CANCEL);
  }

  /** For nobody in particular, who takes it along by hand; of several, since no invitation is. */
  public static String published(List<Entry> entries) {
    return written(entries.stream().map(SessionCalendar::event).toList(), Method.PUBLISH);
  }

  private static VEvent invited(Entry entry) {
    VEvent event = event(entry);
    event.setOrganizer(new Organizer(named(entry.organizerName()), entry.organizer()));
    Attendee attendee = new Attendee(named(entry.attendeeName()), entry.attendee());
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    event.addAttendee(attendee);
    return event;
  }

  // A parameter has no way to write these (RFC 5545, 3.2).
  private static String named(String name) {
    return name.replaceAll("[\"\\p{Cntrl}]+", " ").strip();
  }

  private static VEvent event(Entry entry) {
    VEvent event = new VEvent();
    event.setUid(entry.uid());
    event.setSequence(entry.sequence());
    event.setDateTimeStamp(Date.from(entry.made()));
    event.setDateStart(Date.from(entry.begins()));
    event.setDateEnd(Date.from(entry.ends()));
    event.setSummary(entry.title());
    event.setLocation(entry.place());
    event.setDescription(entry.said());
    event.setUrl(entry.page());
    event.setStatus(Status.confirmed());
    event.setTransparency(Transparency.opaque());
    return event;
  }

  private static String written(List<VEvent> events, String method) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Praxis//Sessions//EN");
    calendar.setMethod(method);
    events.forEach(calendar::addEvent);
    return Biweekly.write(calendar).go();
  }
}
