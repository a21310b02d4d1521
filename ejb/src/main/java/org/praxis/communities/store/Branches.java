package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Topic;

/**
 * What answers what, where topics become replies and replies topics. There is one level: the
 * replies of a topic that became a part of another stand under it there, and what stood under those
 * beside them. What it answers is kept, so that a topic that is split off again reads as it did.
 */
@ApplicationScoped
public class Branches {
  private static final String CONCERNED =
      "select key from communities_contribution where id = any(cast(:topics as uuid[]))";

  // What it answers is a reply beside it; else it has nothing to come back to.
  private static final String BESIDE =
      "p.kind = 'REPLY' and r.kind = 'REPLY' and p.topic_key = r.topic_key";

  // The innermost stays, however often the topic around it is merged.
  private static final String KEPT =
      "insert into communities_answers (reply_key, to_key) select r.key, r.parent_key from"
          + " communities_contribution r join communities_contribution t on t.key = r.topic_key"
          + " where t.id = :topic and r.kind = 'REPLY' and r.parent_key is not null on conflict do"
          + " nothing";

  private static final String UNDER_IT =
      "update communities_contribution r set parent_key = t.key from communities_contribution t"
          + " where t.id = :topic and r.topic_key = t.key and r.kind = 'REPLY'";

  private static final String REMEMBERED =
      "insert into communities_merged (contribution_key, title, topic_kind, accepted_answer, tags)"
          + " select key, title, topic_kind, accepted_answer, tags from communities_contribution"
          + " where id = :topic";

  // An answer that stayed elsewhere, or was taken back, solves nothing here.
  private static final String AGAIN =
      "update communities_contribution t set text = case when starts_with(t.text, m.heading) then"
          + " substr(t.text, length(m.heading) + 1) else t.text end, topic_kind = case when"
          + " m.topic_kind in ('QUESTION', 'DISCUSSION') then m.topic_kind else t.topic_kind end,"
          + " tags = m.tags, accepted_answer = case when m.topic_kind = 'QUESTION' then (select"
          + " a.id from communities_contribution a where a.id = m.accepted_answer and a.topic_key ="
          + " t.key and a.kind = 'REPLY' and a.state = 'PUBLISHED') end from (select *, '**' ||"
          + " title || '**' || chr(10) || chr(10) as heading from communities_merged) m where"
          + " m.contribution_key = t.key and t.id = :topic";

  private static final String FORGOTTEN =
      "delete from communities_merged m using communities_contribution t"
          + " where t.key = m.contribution_key and t.id = :topic";

  // From a reply up to the first that stands under its topic, or under what was one.
  private static final String REGROWN =
      "with recursive up(reply, at) as (select a.reply_key, a.to_key from communities_answers a"
          + " join communities_contribution r on r.key = a.reply_key"
          + " join communities_contribution p on p.key = a.to_key where "
          + BESIDE
          + " and r.topic_key in ("
          + CONCERNED
          + ") union all select u.reply, a.to_key from up u join communities_answers a on"
          + " a.reply_key = u.at join communities_contribution r on r.key = u.at join"
          + " communities_contribution p on p.key = a.to_key where "
          + BESIDE
          + ") update communities_contribution c set parent_key = coalesce(r.parent_key, r.key),"
          + " version = c.version + 1 from up u join communities_contribution r on r.key = u.at"
          + " where c.key = u.reply and c.parent_key is distinct from coalesce(r.parent_key, r.key)"
          + " and not exists (select 1 from communities_answers a join communities_contribution p"
          + " on p.key = a.to_key where a.reply_key = r.key and "
          + BESIDE
          + ")";

  private static final String DONE =
      "delete from communities_answers a using communities_contribution r, communities_contribution"
          + " p where r.key = a.reply_key and p.key = a.to_key and (not ("
          + BESIDE
          + ") or r.parent_key = p.key) and (coalesce(r.topic_key, r.key) in ("
          + CONCERNED
          + ") or coalesce(p.topic_key, p.key) in ("
          + CONCERNED
          + "))";

  private static final String ANSWERING =
      "with recursive taken(key) as (select key from communities_contribution where id ="
          + " any(cast(:chosen as uuid[])) union select r.key from taken t join (select c.key,"
          + " coalesce(a.to_key, c.parent_key) as answers from communities_contribution c left join"
          + " communities_answers a on a.reply_key = c.key where c.kind = 'REPLY' and c.topic_key ="
          + " (select key from communities_contribution where id = :topic)) r on r.answers = t.key)"
          + " select c.id from taken t join communities_contribution c on c.key = t.key order by"
          + " c.key";

  @PersistenceContext EntityManager em;

  /** The topic is about to become a reply: what stands in it stands under it from now on. */
  void bend(ContributionId topic) {
    for (String each : List.of(KEPT, UNDER_IT, REMEMBERED)) {
      em.createNativeQuery(each).setParameter("topic", topic.value()).executeUpdate();
    }
  }

  /** What was a topic once has become one again, with the replies that came along. */
  void revive(ContributionId topic) {
    for (String each : List.of(AGAIN, FORGOTTEN)) {
      em.createNativeQuery(each).setParameter("topic", topic.value()).executeUpdate();
    }
  }

  /** Replies of these topics stand under what they answer, where that is there. */
  void regrow(UUID... topics) {
    for (String each : List.of(REGROWN, DONE)) {
      em.createNativeQuery(each).setParameter("topics", topics).executeUpdate();
    }
  }

  /** These and what answers them, and what answers that, in their order. */
  List<ContributionId> answering(Topic topic, Collection<Contribution> chosen) {
    List<?> ids =
        em.createNativeQuery(ANSWERING)
            .setParameter("topic", topic.id().value())
            .setParameter(
                "chosen", chosen.stream().map(reply -> reply.id().value()).toArray(UUID[]::new))
            .getResultList();
    return ids.stream().map(id -> new ContributionId((UUID) id)).toList();
  }
}
