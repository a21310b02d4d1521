package org.praxis.people.hold;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A feature whose things can be held implements this as a CDI bean. */
public interface HoldSource {
  HoldKind kind();

  /** Whether there is such a thing, whoever may see it. */
  boolean exists(UUID subject);

  /**
   * What these are called and where they are, in a fixed number of statements; without those that
   * whoever asks may not see.
   */
  Map<UUID, HeldSubject> named(Collection<UUID> subjects);

  /**
   * Something that is held.
   *
   * @param address of its page within Praxis
   */
  record HeldSubject(String title, String address) {}
}
