package org.praxis.notification;

/** What a mail does to its reader's calendar. */
public enum CalendarTurn {
  NOTHING,
  /** There is an entry from now on, or it is another one than it was. */
  ENTERS,
  REMOVES
}
