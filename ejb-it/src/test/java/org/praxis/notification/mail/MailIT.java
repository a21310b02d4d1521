package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.Withdrawing;
import org.praxis.harness.Company;
import org.praxis.harness.Mailbox;
import org.praxis.harness.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.store.Letters;
import org.praxis.notification.mail.view.MailView;
import org.praxis.people.People;

@ExtendWith(ArquillianExtension.class)
class MailIT {
  @Inject Company company;
  @Inject Rounds rounds;
  @Inject TopicStarting starting;
  @Inject Withdrawing withdrawing;
  @Inject MailChoosing choosing;
  @Inject Letters letters;
  @Inject Composing composing;
  @Inject Statements statements;
  @Inject People people;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final String title = "Sums " + UUID.randomUUID().toString().substring(0, 8);
  private String community;
  private ContributionId topic;
  private Mailbox mailbox;

  @BeforeEach
  void aTopicOfSomebodyWhoWantsMailAtOnceAndAtAnyHour() throws Exception {
    community = company.community(0);
    topic =
        LEARNER
            .call(
                () -> starting.start(community, new TopicDraft(TopicKind.QUESTION, title, "Why?")))
            .id();
    mailbox = Mailbox.of(LEARNER.call(() -> people.me()).mail());
    LEARNER.run(() -> choosing.choose(all(Cadence.IMMEDIATELY)));
    LEARNER.run(() -> choosing.keep(rhythm(choosing.mine().rhythm().version())));
  }

  @AfterEach
  void asUsual() {
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(Map.of())));
  }

  @Test
  void aReplyComesByMailInTwoFormsAndInAThread() throws Exception {
    company.reply(COLLEAGUE, topic, "Because **of** [this](https://example.com/a).");
    MimeMessage mail = only(() -> mailbox.about(title));
    assertThat(mail.getSubject()).isEqualTo("Re: [Test community] " + title);
    assertThat(mail.getFrom()[0].toString())
        .contains("in Praxis")
        .contains("<praxis@corp.example>");
    assertThat(mail.getReplyTo()[0].toString())
        .matches("praxis\\+r[0-9a-z]+-[a-z2-7]{16}@corp.example");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<topic-" + topic + "@corp.example>");
    assertThat(mail.getHeader("References")).containsExactly("<topic-" + topic + "@corp.example>");
    assertThat(mail.getHeader("List-Id")[0].replaceAll("\\s+", " "))
        .isEqualTo("Test community <" + community + ".praxis.corp.example>");
    assertThat(mail.getHeader("List-Unsubscribe")[0])
        .matches("<http://127.0.0.1:8080/notification/unsubscribe/[0-9a-z]+-[a-z2-7]{16}>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail)).contains("Because of this.").contains("/communities/post/");
    assertThat(html(mail))
        .contains("<strong>of</strong>")
        .contains("https://example.com/a")
        .doesNotContain("<img");
  }

  @Test
  void whoHasChosenADigestReadsWhenTheNextOneComes() throws Exception {
    assertThat(LEARNER.call(choosing::mine).next()).isEmpty();
    LEARNER.run(
        () ->
            choosing.chooseIn(community, new ChoicesDraft(Map.of(Matter.ANSWERS, Cadence.WEEKLY))));
    MailView weekly = LEARNER.call(choosing::mine);
    assertThat(weekly.next()).containsOnlyKeys(Cadence.WEEKLY);
    assertThat(weekly.next().get(Cadence.WEEKLY).atZone(weekly.rhythm().zone()))
        .satisfies(at -> assertThat(at.getDayOfWeek()).isEqualTo(weekly.rhythm().weeklyOn()))
        .satisfies(at -> assertThat(at.toLocalTime()).isEqualTo(weekly.rhythm().digestAt()));
  }

  @Test
  void whatWaitsForAModeratorIsInNoMailUntilItIsApproved() throws Exception {
    ContributionId held = company.reply(COLLEAGUE, topic, "bluebird is the reason").id();
    company.reply(COLLEAGUE, topic, "another reason");
    only(() -> mailbox.about(title));
    assertThat(text(mailbox.about(title).get(0))).doesNotContain("bluebird");
    company.decide(MODERATOR, held, Verdict.APPROVE);
    rounds.until(() -> mailbox.about(title).size() == 2);
    assertThat(text(mailbox.about(title).get(1))).contains("bluebird is the reason");
  }

  @Test
  void whatWasTakenBackBeforeTheMailLeftIsNotInIt() throws Exception {
    LEARNER.run(() -> choosing.choose(all(Cadence.DAILY)));
    ContributionId taken = company.reply(COLLEAGUE, topic, "taken back").id();
    company.reply(COLLEAGUE, topic, "stays here");
    rounds.until(() -> waiting() == 2);
    long version = version(taken);
    COLLEAGUE.run(() -> withdrawing.withdraw(taken, version));
    dueNow();
    MimeMessage digest = digest();
    assertThat(text(digest))
        .contains(title)
        .contains("stays here")
        .contains("One new reply")
        .doesNotContain("taken back");
  }

  @Test
  void nothingComesWhenNothingIsWanted() throws Exception {
    LEARNER.run(() -> choosing.choose(all(Cadence.NEVER)));
    LEARNER.run(
        () ->
            choosing.chooseIn(community, new ChoicesDraft(Map.of(Matter.ANSWERS, Cadence.WEEKLY))));
    ContributionId elsewhere = company.ask(LEARNER, company.community(0), "text").id();
    company.reply(COLLEAGUE, elsewhere, "not wanted");
    company.reply(COLLEAGUE, topic, "wanted next week");
    rounds.until(() -> waiting() == 1);
    assertThat(LEARNER.call(choosing::mine).places())
        .anySatisfy(place -> assertThat(place.slug()).isEqualTo(community));
    LEARNER.run(
        () ->
            choosing.chooseIn(community, new ChoicesDraft(Map.of(Matter.ANSWERS, Cadence.NEVER))));
    assertThat(waiting()).isZero();
  }

  @Test
  void whoMayNotReadThereAnyMoreWhenTheMailLeavesIsToldNothing() throws Exception {
    LEARNER.run(() -> choosing.choose(all(Cadence.DAILY)));
    company.reply(COLLEAGUE, topic, "a secret of the circle");
    rounds.until(() -> waiting() == 1);
    transaction.begin();
    em.createNativeQuery("update communities_community set access = 'PRIVATE' where slug = :slug")
        .setParameter("slug", community)
        .executeUpdate();
    em.createNativeQuery(
            "delete from communities_membership m using communities_community c where c.key ="
                + " m.community_key and c.slug = :slug and m.person = :person")
        .setParameter("slug", community)
        .setParameter("person", LEARNER.call(() -> people.me()).chip().id().value())
        .executeUpdate();
    transaction.commit();
    dueNow();
    rounds.until(() -> waiting() == 0 && letters("DROPPED") == 1);
    assertThat(mailbox.about("new for you")).noneMatch(this::isAboutIt);
  }

  @Test
  void composingManyLettersIsAsManyStatementsAsComposingOne() throws Exception {
    // What happens in one topic at once is one letter; these are of several.
    List<ContributionId> topics = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      topics.add(company.ask(LEARNER, community, "text " + i).id());
      company.reply(COLLEAGUE, topics.get(i), "reason " + i);
    }
    rounds.until(() -> kept(topics).size() == 4);
    List<Letters.Letter> all = kept(topics);
    assertThat(composing.compose(all)).hasSize(4);
    long one = statements.of(() -> composing.compose(all.subList(0, 1)));
    assertThat(statements.of(() -> composing.compose(all))).isEqualTo(one);
  }

  @Test
  void whoChoosesOtherwiseTimesWhatWaitsInAsManyStatementsHoweverMuchItIs() throws Exception {
    LEARNER.run(() -> choosing.choose(all(Cadence.WEEKLY)));
    tellNextWeek(1);
    long one = statements.of(() -> chosen(Cadence.DAILY));
    LEARNER.run(() -> choosing.choose(all(Cadence.WEEKLY)));
    tellNextWeek(50);
    assertThat(statements.of(() -> chosen(Cadence.DAILY))).isEqualTo(one);
    assertThat(waiting()).isEqualTo(51);
    assertThat(chosen(Cadence.NEVER)).isNull();
    assertThat(waiting()).isZero();
  }

  private Object chosen(Cadence cadence) throws Exception {
    LEARNER.run(() -> choosing.choose(all(cadence)));
    return null;
  }

  private void tellNextWeek(int items) throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, topic, told_at, cadence,"
                + " due_at) select :reader, 'REPLIED', '1', :title, :topic, now(), 'WEEKLY', now()"
                + " + interval '7 days' from generate_series(1, :many)")
        .setParameter("reader", LEARNER.call(() -> people.me()).chip().id().value())
        .setParameter("title", title)
        .setParameter("topic", topic.value())
        .setParameter("many", items)
        .executeUpdate();
    transaction.commit();
  }

  private List<Letters.Letter> kept(List<ContributionId> topics) {
    List<?> numbers =
        em.createNativeQuery(
                "select number from notification_letter where state = 'SENT' and topic = any(cast(:topics as uuid[]))")
            .setParameter("topics", topics.stream().map(ContributionId::value).toArray(UUID[]::new))
            .getResultList();
    return numbers.stream()
        .map(number -> letters.numbered(((Number) number).longValue()).orElseThrow())
        .toList();
  }

  private long letters(String state) {
    return ((Number)
            em.createNativeQuery(
                    "select count(distinct l.id) from notification_letter l join notification_item"
                        + " i on i.letter = l.id where i.topic = :topic and l.state = :state")
                .setParameter("topic", topic.value())
                .setParameter("state", state)
                .getSingleResult())
        .longValue();
  }

  private MimeMessage digest() throws Exception {
    rounds.until(() -> mailbox.about("new for you").stream().anyMatch(this::isAboutIt));
    return mailbox.about("new for you").stream().filter(this::isAboutIt).findFirst().orElseThrow();
  }

  private boolean isAboutIt(MimeMessage mail) {
    try {
      return text(mail).contains(title);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage only(Callable<List<MimeMessage>> mails) throws Exception {
    rounds.until(() -> !mails.call().isEmpty());
    assertThat(mails.call()).hasSize(1);
    return mails.call().get(0);
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String html(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }

  private long version(ContributionId contribution) {
    return ((Number)
            em.createNativeQuery("select version from communities_contribution where id = :id")
                .setParameter("id", contribution.value())
                .getSingleResult())
        .longValue();
  }

  private long waiting() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from notification_item where topic = :topic and letter is"
                        + " null")
                .setParameter("topic", topic.value())
                .getSingleResult())
        .longValue();
  }

  private void dueNow() throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "update notification_item set due_at = now() - interval '1 minute' where topic = :topic"
                + " and letter is null")
        .setParameter("topic", topic.value())
        .executeUpdate();
    transaction.commit();
  }

  static ChoicesDraft all(Cadence cadence) {
    Map<Matter, Cadence> all = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      if (cadence != Cadence.NEVER || matter.isStoppable()) {
        all.put(matter, cadence);
      }
    }
    return new ChoicesDraft(all);
  }

  static RhythmDraft rhythm(long version) {
    return new RhythmDraft(
        "00:00", "00:00", EnumSet.allOf(DayOfWeek.class), "08:00", DayOfWeek.MONDAY, version);
  }
}
