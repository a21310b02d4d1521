package org.praxis.training.assigning.store;

/**
 * How somebody stands, as {@link org.praxis.training.assigning.model.Cycle#status} says it, for
 * lists that are filtered and counted by it: of an assignment {@code a}, its current cycle {@code
 * c}, at {@code :now}.
 */
public final class StatusSql {
  public static final String BEGUN =
      "exists (select 1 from training_enrolment e where e.track_key = a.track_key and e.person = a.person and"
          + " e.completed_at is null)";

  public static final String DUE = "greatest(c.due_at, c.granted_until)";

  public static final String EXEMPT =
      "exists (select 1 from training_exemption x where x.track_key = a.track_key and x.person = a.person"
          + " and x.over_at is null and x.starts_at <= :now and (x.ends_at is null or x.ends_at >= :now))";

  public static final String STATUS =
      "case when "
          + EXEMPT
          + " then 'EXEMPT'"
          + " when c.done_at is not null then case when c.expires_at is null or :now < c.opens_at then 'DONE' when :now"
          + " > c.expires_at then 'LAPSED' else 'EXPIRING' end when c.held_until is not null then case when :now >"
          + " c.held_until then 'LAPSED' else 'EXPIRING' end when :now > "
          + DUE
          + " then 'OVERDUE' when :now >= "
          + DUE
          + " - interval '336 hours' then 'DUE_SOON' when "
          + BEGUN
          + " then 'IN_PROGRESS' else 'NEVER' end";

  /** What a track {@code t} is called, in its current edition. */
  public static final String TITLE =
      "(select n.title from training_edition n where n.track_key = t.key and n.number = t.edition)";

  private StatusSql() {}
}
