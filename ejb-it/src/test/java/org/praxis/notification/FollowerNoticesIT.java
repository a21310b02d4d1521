package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.TopicKind;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;

@ExtendWith(ArquillianExtension.class)
class FollowerNoticesIT {
  private static final int MANY = 1_000;

  @Inject Company company;
  @Inject Discovering discovering;
  @Inject People people;
  @Inject ReplyNotices replies;
  @Inject Statements statements;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  @Test
  void tellingAThousandIsAsManyStatementsAsTellingOne() throws Exception {
    String community = company.community(0);
    CommunityId place = LEARNER.call(() -> discovering.brief(community)).id();
    ContributionId topic = company.ask(LEARNER, community, "text").id();
    ContributionPublished reply =
        new ContributionPublished(
            company.reply(COLLEAGUE, topic, "an answer").id(),
            ContentKind.REPLY,
            place,
            id(COLLEAGUE),
            topic,
            TopicKind.QUESTION,
            id(LEARNER),
            Instant.now());
    long one = statements.of(() -> tell(reply));
    transaction.begin();
    em.createNativeQuery(
            "insert into communities_following (kind, subject, person, level, since)"
                + " select 'COMMUNITY', :community, gen_random_uuid(), 'WATCHING', now()"
                + " from generate_series(1, :many)")
        .setParameter("community", place.toString())
        .setParameter("many", MANY)
        .executeUpdate();
    transaction.commit();
    // Readers of two kinds now, who started the topic and who watch it: for the second kind one for
    // the inbox, one for pages that are open, and two for the mail of each.
    assertThat(statements.of(() -> tell(reply))).isEqualTo(one + 4);
    assertThat(count(topic, "FOLLOWED_REPLY")).isEqualTo(MANY);
    assertThat(count(topic, "REPLIED")).isEqualTo(1);
  }

  private Object tell(ContributionPublished reply) throws Exception {
    transaction.begin();
    replies.receive(reply);
    transaction.commit();
    return null;
  }

  private long count(ContributionId topic, String kind) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from notification_notice where subject = :topic and kind ="
                        + " :kind")
                .setParameter("topic", topic.toString())
                .setParameter("kind", kind)
                .getSingleResult())
        .longValue();
  }

  private static PersonId idOf(People people) {
    return people.me().chip().id();
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> idOf(people));
  }
}
