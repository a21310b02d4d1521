package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.CaseId;

/**
 * How texts stood before decisions put them elsewhere, so that they can be put back; not once
 * somebody has moved them again (docs/adr/0043). For topics that are held.
 */
@ApplicationScoped
public class DecidedPlaces {
  @PersistenceContext EntityManager em;

  private static final String MOVED =
      "update communities_decided_move m set over = true from communities_contribution t"
          + " where t.key = m.contribution_key and not m.over and t.id = any(cast(:ids as uuid[]))";

  private static final String PART =
      "update communities_decided_split s set over = true from communities_contribution t"
          + " where t.key %s and not s.over and t.id = any(cast(:ids as uuid[]))";

  private static final String KEEP_MOVE =
      "insert into communities_decided_move (decision, contribution_key, from_key)"
          + " select :decision, t.key, o.key from communities_contribution t,"
          + " communities_community o where t.id = :topic and o.id = :from";

  private static final String KEEP_SPLIT =
      "insert into communities_decided_split (decision, contribution_key, from_key, title)"
          + " select :decision, r.key, r.topic_key, m.title from communities_contribution r left"
          + " join communities_merged m on m.contribution_key = r.key where r.id = :first";

  private static final String KEEP_REPLIES =
      "insert into communities_decided_split_reply (decision, reply_key, parent_key, answer)"
          + " select :decision, r.key, r.parent_key, coalesce(t.accepted_answer = r.id, false) from"
          + " communities_contribution r join communities_contribution t on t.key = r.topic_key"
          + " where r.id = any(cast(:ids as uuid[]))";

  /**
   * What a decision split off, as it stands now.
   *
   * @param title what it was called when it had been a topic before that; null where it had not
   */
  public record Part(ContributionId topic, ContributionId from, String title) {}

  /** These go elsewhere, or others come to them: what was decided of them is over. */
  void movedAgain(ContributionId... topics) {
    List<ContributionId> all = List.of(topics);
    run(MOVED, all);
    run(PART.formatted("in (s.contribution_key, s.from_key)"), all);
  }

  /** Something goes out of it. */
  void splitAgain(ContributionId topic) {
    run(PART.formatted("= s.contribution_key"), List.of(topic));
  }

  private void run(String over, Collection<ContributionId> topics) {
    em.createNativeQuery(over).setParameter("ids", values(topics)).executeUpdate();
  }

  /** After it moved. */
  public void keepMove(CaseId decision, ContributionId topic, CommunityId from) {
    em.createNativeQuery(KEEP_MOVE)
        .setParameter("decision", decision.value())
        .setParameter("topic", topic.value())
        .setParameter("from", from.value())
        .executeUpdate();
  }

  /**
   * Before they are split off.
   *
   * @param replies the first of which is to be the topic
   */
  public void keepSplit(CaseId decision, List<ContributionId> replies) {
    em.createNativeQuery(KEEP_SPLIT)
        .setParameter("decision", decision.value())
        .setParameter("first", replies.get(0).value())
        .executeUpdate();
    em.createNativeQuery(KEEP_REPLIES)
        .setParameter("decision", decision.value())
        .setParameter("ids", values(replies))
        .executeUpdate();
  }

  /** The community from which a decision moved what it did; empty once that is over. */
  public Optional<CommunityId> movedFrom(CaseId decision) {
    return one(
        "select o.id from communities_decided_move m join communities_community o on o.key ="
            + " m.from_key where m.decision = :decision and not m.over",
        decision,
        CommunityId::new);
  }

  /** What a decision split off; empty once that is over. */
  public Optional<Part> splitOff(CaseId decision) {
    return rows(
            "select t.id, f.id, s.title from communities_decided_split s join"
                + " communities_contribution t on t.key = s.contribution_key join"
                + " communities_contribution f on f.key = s.from_key where s.decision = :decision"
                + " and not s.over",
            decision)
        .map(Object[].class::cast)
        .map(
            row ->
                new Part(
                    new ContributionId((UUID) row[0]),
                    new ContributionId((UUID) row[1]),
                    (String) row[2]))
        .findFirst();
  }

  /** In which topic that stood, whatever has become of it since; empty before it takes effect. */
  public Optional<ContributionId> splitFrom(CaseId decision) {
    return one(
        "select f.id from communities_decided_split s join communities_contribution f on f.key ="
            + " s.from_key where s.decision = :decision",
        decision,
        ContributionId::new);
  }

  private <T> Optional<T> one(String query, CaseId decision, Function<UUID, T> as) {
    return rows(query, decision).map(UUID.class::cast).map(as).findFirst();
  }

  private Stream<?> rows(String query, CaseId decision) {
    List<?> rows =
        em.createNativeQuery(query).setParameter("decision", decision.value()).getResultList();
    return rows.stream();
  }
}
