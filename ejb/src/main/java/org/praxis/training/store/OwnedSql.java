package org.praxis.training.store;

import org.praxis.people.PersonId;

/** Tracks {@code t} that {@code :owner} looks after, or all, for lists that are written in SQL. */
public final class OwnedSql {
  public static final String OWNED =
      "(:owner = '' or exists (select 1 from people_duty d where d.kind = 'TRACK_OWNER' and d.subject = t.id and"
          + " d.holder = cast(nullif(:owner, '') as uuid)))";

  private OwnedSql() {}

  /**
   * The value of {@code :owner}.
   *
   * @param owner null for all tracks
   */
  public static String whose(PersonId owner) {
    return owner == null ? "" : owner.toString();
  }
}
