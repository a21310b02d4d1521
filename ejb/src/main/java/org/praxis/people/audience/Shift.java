package org.praxis.people.audience;

import java.util.Set;
import java.util.function.Supplier;
import org.praxis.people.PersonId;

/** Who would join an audience and who would leave it. How many is known; who is read when asked. */
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
    this.whoJoins = whoJoins;
    this.whoLeaves = whoLeaves;
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
