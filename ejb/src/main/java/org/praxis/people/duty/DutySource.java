package org.praxis.people.duty;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.duty.view.DutySubject;

/** A feature in which somebody looks after something implements this as a CDI bean. */
public interface DutySource {
  DutyKind kind();

  /** What these are called and where they are, in a fixed number of statements. */
  Map<UUID, DutySubject> named(Collection<UUID> subjects);
}
