package org.praxis.training.overview.store;

/**
 * How somebody stood at {@code :at}, as {@link org.praxis.training.overview.model.Term} says it, of
 * rows {@code r} of what was required and of exemptions {@code x} joined to them; as a number, the
 * place of the {@link org.praxis.training.overview.Standing}.
 */
final class StandingSql {
  /** Of which there was one at the time. */
  static final String HELD = "r.from_at <= :at and r.to_at > :at";

  static final String RANK =
      "case when x.person_key is not null then 0 when r.done_at <= :at then case when r.expires_at is null or :at <"
          + " r.opens_at then 1 when :at > r.expires_at then 4 else 2 end when r.held_until is not null then case when"
          + " :at > r.held_until then 4 else 2 end when :at > r.due_at then 5 else 3 end";

  /** Whether a person {@code p} had begun the track of a row then, and not finished it. */
  static final String BEGUN =
      "exists (select 1 from training_enrolment b where b.track_key = %s.track_key and b.person = p.id and"
          + " b.enrolled_at <= :at and (b.completed_at is null or b.completed_at > :at))";

  private StandingSql() {}

  /**
   * @param of which exemptions {@code x} of people {@code p} can be meant: those of all tracks and
   *     people would be gathered for a few
   */
  static String exempt(String of) {
    return " left join (select x.track_key, p.key as person_key, case when bool_and(x.ends_at is not null)"
        + " then max(x.ends_at) end as ends_at from training_exemption x join people_person p on p.id ="
        + " x.person where "
        + of
        + " and x.starts_at <= :at and (x.ends_at is null or x.ends_at >= :at) and (x.over_at is null or x.over_at >= :at)"
        + " group by 1, 2) x on x.track_key = r.track_key and x.person_key = r.person_key ";
  }
}
