package org.praxis.training.talk.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.anyOfMany;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.view.WrittenWhere;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;

/** Finds who talks for which steps, and which steps are talked about where. */
@ApplicationScoped
public class Talkers {
  private static final String TALKING =
      "exists (select 1 from DiscussionStep s where s.edition = e.edition)";

  @PersistenceContext EntityManager em;

  /** The person's unfinished enrolments in editions with a discussion; locked, in one order. */
  public List<Enrolment> lock(PersonId person) {
    return em.createQuery(
            "select e from Enrolment e where e.person = :person and e.completedAt is null and "
                + TALKING
                + " order by e.key",
            Enrolment.class)
        .setParameter("person", person)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Topics in which the person has discussions before them, as the steps name them. */
  public List<ContributionId> topics(PersonId person) {
    return em.createQuery(
            "select distinct s.talk.topic from Enrolment e join DiscussionStep s on s.edition ="
                + " e.edition where e.person = :person and e.completedAt is null and s.talk.topic is"
                + " not null",
            ContributionId.class)
        .setParameter("person", person)
        .getResultList();
  }

  /**
   * The author's unfinished enrolments that have a discussion where that text stands, and all, also
   * finished ones, in which something rests on it.
   *
   * @param topics as which steps know the one in which it stands
   */
  public List<Enrolment> lock(WrittenWhere there, List<ContributionId> topics) {
    return em.createQuery(
            "select e from Enrolment e where e.person = :person and ("
                + anyOf("e.key", "resting")
                + "or e.completedAt is null and exists (select 1 from DiscussionStep s where s.edition"
                + " = e.edition and (s.talk.place = ANSWERING and s.community = :community or"
                + anyOf("s.talk.topic", "topics")
                + "))) order by e.key",
            Enrolment.class)
        .setParameter("person", there.author())
        .setParameter("resting", resting(there.author(), there.text()).toArray(Long[]::new))
        .setParameter("community", there.community())
        .setParameter("topics", values(topics))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private List<Long> resting(PersonId person, ContributionId contribution) {
    List<?> keys =
        em.createNativeQuery(
                "select distinct e.key from training_enrolment e join training_completion c on"
                    + " c.enrolment_key = e.key where e.person = :person and :contribution ="
                    + " any(c.contributions)")
            .setParameter("person", person.value())
            .setParameter("contribution", contribution.value())
            .getResultList();
    return keys.stream().map(key -> ((Number) key).longValue()).toList();
  }

  /** Of these people, those who are in the middle of an edition with a discussion. */
  public List<PersonId> among(Collection<PersonId> people) {
    return people.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct e.person from Enrolment e where"
                    + anyOfMany("e.person", "people")
                    + "and e.completedAt is null and "
                    + TALKING,
                PersonId.class)
            .setParameter("people", values(people))
            .getResultList();
  }

  /** Those in progress on a track who have done that step, with all that they have done. */
  public List<Enrolment> done(Track track, StepId step) {
    return em.createQuery(
            "select distinct e from Enrolment e join fetch e.completions where e.track = :track and"
                + " e.completedAt is null and exists (select 1 from Completion c where c.enrolment ="
                + " e and c.stepId = :step and c.stands = true) order by e.key",
            Enrolment.class)
        .setParameter("track", track)
        .setParameter("step", step)
        .getResultList();
  }

  /** The latest edition of a step that has started a topic of its own in that community. */
  public Optional<DiscussionStep> opened(StepId step, CommunityId community) {
    return first(
        em.createQuery(
                "select s from DiscussionStep s join fetch s.edition n where s.id = :step and"
                    + " s.community = :community and s.talk.own = true and s.talk.topic is not null"
                    + " order by n.number desc",
                DiscussionStep.class)
            .setParameter("step", step)
            .setParameter("community", community)
            .setMaxResults(1));
  }

  /** Topics of their own that these steps have, in whichever edition and community. */
  public Map<StepId, ContributionId> opened(Collection<StepId> steps) {
    Map<StepId, ContributionId> opened = new HashMap<>();
    if (!steps.isEmpty()) {
      em.createQuery(
              "select s from DiscussionStep s join fetch s.edition n where"
                  + anyOf("s.id", "steps")
                  + "and s.talk.own = true and s.talk.topic is not null order by n.number",
              DiscussionStep.class)
          .setParameter("steps", values(steps))
          .getResultList()
          .forEach(step -> opened.put(step.id(), step.talk().topic()));
    }
    return opened;
  }

  /** Topics of steps that are one of these, or became a part of one. */
  public List<ContributionId> standing(Collection<ContributionId> topics) {
    List<?> found =
        em.createNativeQuery(
                "select distinct talk_topic from training_step where talk_topic = any(cast(:topics as"
                    + " uuid[])) union select topic from training_talk_topic where stands_in ="
                    + " any(cast(:topics as uuid[]))")
            .setParameter("topics", values(topics))
            .getResultList();
    return found.stream().map(topic -> new ContributionId((UUID) topic)).toList();
  }

  /** Keeps where a step's topic stands now. */
  public void stands(ContributionId topic, ContributionId in) {
    em.createNativeQuery(
            "insert into training_talk_topic (topic, stands_in) values (:topic, :in) on conflict"
                + " (topic) do update set stands_in = excluded.stands_in")
        .setParameter("topic", topic.value())
        .setParameter("in", in.value())
        .executeUpdate();
  }

  /**
   * Steps that are talked about in one of these topics, of tracks as they are now and of earlier
   * editions that somebody is in the middle of.
   */
  public List<DiscussionStep> about(Collection<ContributionId> topics) {
    return topics.isEmpty()
        ? List.of()
        : em.createQuery(
                "select s from DiscussionStep s join fetch s.edition n join fetch n.track t where"
                    + anyOf("s.talk.topic", "topics")
                    + "and (n.number = t.edition or exists (select 1 from"
                    + " Enrolment e where e.edition = n and e.completedAt is null)) order by n.title,"
                    + " n.number desc, s.number",
                DiscussionStep.class)
            .setParameter("topics", values(topics))
            .getResultList();
  }

  /** Of these people, those who are in the middle of one of these editions. */
  public List<Enrolment> learning(Collection<Edition> editions, Collection<PersonId> people) {
    return editions.isEmpty() || people.isEmpty()
        ? List.of()
        : em.createQuery(
                "select e from Enrolment e where e.edition in :editions and"
                    + anyOfMany("e.person", "people")
                    + "and e.completedAt is null order by e.key",
                Enrolment.class)
            .setParameter("editions", editions)
            .setParameter("people", values(people))
            .getResultList();
  }
}
