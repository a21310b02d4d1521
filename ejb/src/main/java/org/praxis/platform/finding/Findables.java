package org.praxis.platform.finding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What one feature has that can be found. Implementations are CDI beans. */
public interface Findables {
  /** Which come first when everything is read; each has its own place. */
  int place();

  /** What of this kind is found is its own. */
  boolean has(FindableKind kind);

  /** Of these, what there is to find now, in nobody's name; all others find nobody. */
  List<Findable> all(Collection<UUID> ids);

  /** Of these, what the one who asks may read now. */
  List<Findable> readable(Collection<UUID> ids);

  /**
   * Everything that there is, a part at a time, in the order of the database's identities.
   *
   * @param last of the part before; null for the first
   */
  List<UUID> after(UUID last, int most);

  long count();
}
