package org.praxis.people.duty;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.praxis.people.duty.view.DutySubject;

/** A feature in which somebody looks after something implements this as a CDI bean. */
public interface DutySource {
  DutyKind kind();

  /** What these are called and where they are, in a fixed number of statements. */
  Map<UUID, DutySubject> named(Collection<UUID> subjects);

  /** Of these, the ones of which whoever asks may not know; in a fixed number of statements. */
  default Set<UUID> hidden(Collection<UUID> subjects) {
    return Set.of();
  }
}
