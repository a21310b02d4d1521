package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/**
 * Keeps what people chose in polls. It tells counts, and to nobody but the voter whose is whose.
 */
@ApplicationScoped
public class Ballots {
  @PersistenceContext EntityManager em;

  /** Instead of what the person chose before. */
  public void cast(ContributionId poll, PersonId person, int[] choices, Instant now) {
    em.createNativeQuery(
            "insert into communities_ballot (topic_key, person, choices, at) select key, :person,"
                + " cast(:choices as int[]), :now from communities_contribution where id = :poll on"
                + " conflict (topic_key, person) do update set choices = excluded.choices, at ="
                + " excluded.at")
        .setParameter("poll", poll.value())
        .setParameter("person", person.value())
        .setParameter("choices", choices)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** What one person chose; empty before they have. */
  public Optional<List<Integer>> of(ContributionId poll, PersonId person) {
    List<?> choices =
        em.createNativeQuery(
                "select unnest(b.choices) from communities_ballot b join communities_contribution c"
                    + " on c.key = b.topic_key where c.id = :poll and b.person = :person")
            .setParameter("poll", poll.value())
            .setParameter("person", person.value())
            .getResultList();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.stream().map(choice -> ((Number) choice).intValue()).toList());
  }

  /** How many chose each option, by its number; under 0 how many voted at all. */
  public Map<Integer, Long> count(ContributionId poll) {
    List<?> rows =
        em.createNativeQuery(
                "select chosen, count(*) from communities_ballot b join communities_contribution c"
                    + " on c.key = b.topic_key cross join unnest(b.choices || 0) chosen"
                    + " where c.id = :poll group by chosen")
            .setParameter("poll", poll.value())
            .getResultList();
    Map<Integer, Long> counts = new HashMap<>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> counts.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
    return counts;
  }
}
