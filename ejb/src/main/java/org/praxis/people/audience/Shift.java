package org.praxis.people.audience;

import java.util.Set;
import java.util.function.Supplier;
import org.praxis.people.PersonId;

/**
 * Who would join an audience and who would leave it. How many is known; who is read when asked, and
 * once however many ask.
 */
public final class Shift {
  private final long joining;
  private final long leaving;
  private final Supplier<Set<PersonId>> whoJoins;
  private final Supplier<Set<PersonId>> whoLeaves;

  public Shift(
      long joining,
      long leaving,
      Supplier<Set<PersonId>> whoJoins,
      Supplier<Set<PersonId>> whoLeaves) {
    this.joining = joining;
    this.leaving = leaving;
    this.whoJoins = once(whoJoins);
    this.whoLeaves = once(whoLeaves);
  }

  private static Supplier<Set<PersonId>> once(Supplier<Set<PersonId>> read) {
    return new Supplier<>() {
      private Set<PersonId> found;

      @Override
      public Set<PersonId> get() {
        if (found == null) {
          found = Set.copyOf(read.get());
        }
        return found;
      }
    };
  }

  public long joining() {
    return joining;
  }

  public long leaving() {
    return leaving;
  }

  public Set<PersonId> whoJoins() {
    return whoJoins.get();
  }

  public Set<PersonId> whoLeaves() {
    return whoLeaves.get();
  }
}
