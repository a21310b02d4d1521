package org.praxis.notification.mail;

import org.praxis.communities.ContributionId;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.notification.mail.model.Sheet;
import org.praxis.notification.mail.store.Letters;
import org.praxis.people.view.Receiver;

/**
 * A letter with what it says, ready to be sent.
 *
 * @param sender who it comes from, in words
 * @param topic the thread to which it belongs; null for none
 * @param place whose list it is of; null for none
 * @param replyable whether a reply to it is taken
 * @param stoppable whether its reader can be rid of such mail
 * @param calendar what it does to its reader's calendar; null for nothing
 */
public record Composed(
    Letters.Letter letter,
    Receiver to,
    Sheet sheet,
    String sender,
    ContributionId topic,
    PlaceToTell place,
    boolean replyable,
    boolean stoppable,
    CalendarPart calendar) {

  /** Without anything for a calendar. */
  Composed(
      Letters.Letter letter,
      Receiver to,
      Sheet sheet,
      String sender,
      ContributionId topic,
      PlaceToTell place,
      boolean replyable,
      boolean stoppable) {
    this(letter, to, sheet, sender, topic, place, replyable, stoppable, null);
  }

  /**
   * An entry as iCalendar.
   *
   * @param method what is to be done with it (RFC 5546): {@code REQUEST} or {@code CANCEL}
   */
  public record CalendarPart(String method, String text) {}
}
