package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.praxis.people.NoSuchOffice;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Offices;
import org.praxis.people.People;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.InvalidInput;
import org.praxis.training.sessions.model.Arrangement;

/** Where a date is to be, and so by whose clock. */
@ApplicationScoped
class SessionPlaces {
  @Inject OfficeKeeping keeping;
  @Inject Offices offices;
  @Inject People people;

  /**
   * @throws InvalidInput when there is no such office or zone
   */
  Arrangement.Where of(SessionDateDraft draft) {
    if (draft.office() == null) {
      return new Arrangement.Where(null, null, zone(draft.zone()));
    }
    OfficeHours office;
    try {
      office = keeping.office(draft.office());
    } catch (NoSuchOffice e) {
      throw new InvalidInput("office", "people.office.missing");
    }
    return new Arrangement.Where(
        office.id(),
        office.name(),
        office.zone() == null ? offices.zone(office.name()) : office.zone());
  }

  private ZoneId zone(String named) {
    if (named == null || named.isBlank()) {
      return people.me().timeZone();
    }
    try {
      return ZoneId.of(named.strip());
    } catch (DateTimeException e) {
      throw new InvalidInput("zone", "training.session.zone");
    }
  }
}
