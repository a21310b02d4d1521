package org.praxis.training.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.praxis.people.PersonId;
import org.praxis.training.reminding.store.ReminderStore;

/** How things stand with what somebody was reminded of, for the feature that tells them. */
@ApplicationScoped
public class ReminderNews {
  @Inject ReminderStore store;
  @Inject Clock clock;

  /** Of these letters to somebody, those of which something is to be done still. */
  public Set<String> open(Collection<String> letters, PersonId reader) {
    return letters.isEmpty() ? Set.of() : store.openOf(letters, reader, clock.instant());
  }

  /**
   * Of these letters about people who are late, those of which somebody is late still whom the
   * reader leads.
   */
  public Set<String> late(Collection<String> letters, PersonId reader) {
    return letters.isEmpty() ? Set.of() : store.lateOf(letters, reader, clock.instant());
  }
}
