package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.store.ReceiverStore;

/** Which day it is where people live, for features in which something begins on a day. */
@ApplicationScoped
public class LocalDays {
  @Inject ReceiverStore store;
  @Inject Offices offices;
  @Inject Clock clock;

  public LocalDate today(PersonId person) {
    return today(Set.of(person)).get(person);
  }

  /** In one statement; of whom nothing is known it is the day of the company's own clock. */
  public Map<PersonId, LocalDate> today(Collection<PersonId> people) {
    Set<PersonId> wanted = new HashSet<>(people);
    Map<PersonId, LocalDate> days =
        wanted.stream().collect(Collectors.toMap(id -> id, id -> day(offices.zone(null))));
    if (!wanted.isEmpty()) {
      store
          .rows(wanted)
          .forEach(row -> days.put(row.id(), day(offices.zone(row.zone(), row.office()))));
    }
    return days;
  }

  private LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
