package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.notification.mail.SessionLines;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.people.view.Profile;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionReading;

/** A date of a session for the reader's calendar, taken along by hand. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class SessionEntries {
  @Inject SessionReading sessions;
  @Inject SessionLines lines;
  @Inject People people;

  /**
   * @return as iCalendar
   * @throws org.praxis.training.sessions.NoSuchDate also when they neither have a seat nor give it
   */
  public String entry(SessionDateId id) {
    Profile me = people.me();
    return lines.download(sessions.entry(id), me.locale(), me.timeZone());
  }
}
