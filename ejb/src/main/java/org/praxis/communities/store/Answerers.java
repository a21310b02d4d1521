package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Reader;
import org.praxis.communities.view.Expert;
import org.praxis.people.PersonId;

/** Finds who answered colleagues on a subject, by what the reader may read. */
@ApplicationScoped
public class Answerers {
  @PersistenceContext EntityManager em;

  /** How often somebody answered, and with what last. */
  public record Answerer(
      PersonId author, long accepted, long endorsed, long answers, Expert.Latest latest) {}

  // A topic is on the subject when it, or a reply in it, has all the words, whatever signs are
  // between them. The latest answers are found in one pass over those of the best, and only then
  // their titles: of a common word there are a hundred thousand answers.
  private static final String ON =
      "with subjects as (select distinct coalesce(c.topic_key, c.key) as key from"
          + " plainto_tsquery('simple', :words) q join communities_contribution c on c.words @@ q"
          + " join communities_community oc on oc.key = c.community_key where c.state = 'PUBLISHED'"
          + " and"
          + Open.TO_READ_IN_SQL
          + "),"
          + " answers as materialized (select r.key, r.id, r.author, r.published_at, t.key as topic,"
          + " coalesce(t.accepted_answer = r.id, false) as accepted from subjects s"
          + " join communities_contribution t on t.key = s.key and t.state = 'PUBLISHED'"
          + " join communities_contribution r on r.topic_key = t.key and r.kind = 'REPLY'"
          + " and r.state = 'PUBLISHED' and r.author <> t.author"
          + " and not exists (select 1 from communities_external_author e where e.id = r.author)),"
          + " endorsed as (select key, count(*) as times from (select a.key from answers a"
          + " join communities_helped h on h.contribution_key = a.key union all select a.key from answers a"
          + " join communities_contribution e on e.endorsed_key = a.key and e.state = 'PUBLISHED') e group by key),"
          + " best as (select author, count(*) filter (where accepted) as accepted,"
          + " coalesce(sum(e.times), 0) as endorsed, count(*) as answers, max(published_at) as active"
          + " from answers a left join endorsed e on e.key = a.key group by author"
          + " order by 2 desc, 3 desc, 4 desc, 5 desc, 1 limit :most),"
          + " latest as (select distinct on (a.author) a.* from answers a join best b on b.author = a.author"
          + " order by a.author, a.accepted desc, a.published_at desc, a.key desc)"
          + " select b.author, b.accepted, b.endorsed, b.answers, l.id, t.id as topic, t.title, l.published_at"
          + " from best b join latest l on l.author = b.author join communities_contribution t on t.key = l.topic";

  public List<Answerer> on(String words, Reader reader, int most) {
    List<?> rows =
        Open.bindSql(em.createNativeQuery(ON), reader)
            .setParameter("words", words)
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(row -> answerer((Object[]) row)).toList();
  }

  private static Answerer answerer(Object[] row) {
    return new Answerer(
        new PersonId((UUID) row[0]),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue(),
        new Expert.Latest(
            new ContributionId((UUID) row[4]),
            new ContributionId((UUID) row[5]),
            (String) row[6],
            (Instant) row[7]));
  }
}
