package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.CaseId;

/**
 * Puts what a decision split off back under what it answered, as if it had never gone; what was
 * written there since answers it. Once both topics are held.
 */
@ApplicationScoped
public class Rejoins {
  // By which it is known again when it is a topic once more.
  private static final String CALLED =
      "update communities_contribution set title = :title where id = :topic";

  // What was written under the new topic itself since answers what opened it.
  private static final String SINCE =
      "update communities_contribution c set parent_key = t.key, version = c.version + 1 from"
          + " communities_contribution t where t.id = :topic and c.topic_key = t.key and c.kind ="
          + " 'REPLY' and c.parent_key is null and not exists (select 1 from"
          + " communities_decided_split_reply s where s.decision = :decision and s.reply_key ="
          + " c.key)";

  private static final String ALONG =
      "update communities_contribution c set topic_key = o.key, version = c.version + 1 from"
          + " communities_contribution t, communities_contribution o where t.id = :topic and o.id ="
          + " :other and c.topic_key = t.key";

  // What it stood under may have gone elsewhere since.
  private static final String UNDER =
      "update communities_contribution c set parent_key = (select p.key from"
          + " communities_contribution p where p.key = s.parent_key and p.kind = 'REPLY' and"
          + " p.topic_key = c.topic_key), version = c.version + 1 from"
          + " communities_decided_split_reply s where s.decision = :decision and c.key ="
          + " s.reply_key";

  // There is one level.
  private static final String BESIDE =
      "update communities_contribution c set parent_key = p.parent_key, version = c.version + 1"
          + " from communities_contribution p, communities_contribution o where o.id = :other and"
          + " c.topic_key = o.key and c.kind = 'REPLY' and p.key = c.parent_key and p.parent_key is"
          + " not null";

  private static final String ANSWER =
      "update communities_contribution o set accepted_answer = a.id, version = o.version + 1 from"
          + " communities_decided_split_reply s join communities_contribution a on a.key ="
          + " s.reply_key where s.decision = :decision and s.answer and o.id = :other and"
          + " o.topic_kind = 'QUESTION' and o.accepted_answer is null and a.topic_key = o.key and"
          + " a.state = 'PUBLISHED'";

  private static final String OVER =
      "update communities_decided_split set over = true where decision = :decision";

  @PersistenceContext EntityManager em;
  @Inject Branches branches;
  @Inject Moves moves;

  public void rejoin(CaseId decision, DecidedPlaces.Part part) {
    em.flush();
    boolean wasTopic = part.title() != null;
    if (wasTopic) {
      em.createNativeQuery(CALLED)
          .setParameter("title", part.title())
          .setParameter("topic", part.topic().value())
          .executeUpdate();
      branches.bend(part.topic()); // so that it is a topic again when somebody splits it off
    }
    run(SINCE, decision, part.topic(), null);
    run(ALONG, null, part.topic(), part.from());
    run(
        Moves.BECOMES_REPLY.formatted(wasTopic ? Moves.UNDER_ITS_TITLE : "t.text"),
        null,
        part.topic(),
        part.from());
    run(UNDER, decision, null, null);
    run(BESIDE, null, null, part.from());
    run(ANSWER, decision, null, part.from());
    run(OVER, decision, null, null);
    moves.recount(part.from());
  }

  private void run(String act, CaseId decision, ContributionId topic, ContributionId other) {
    var query = em.createNativeQuery(act);
    if (decision != null) {
      query.setParameter("decision", decision.value());
    }
    if (topic != null) {
      query.setParameter("topic", topic.value());
    }
    if (other != null) {
      query.setParameter("other", other.value());
    }
    query.executeUpdate();
  }
}
