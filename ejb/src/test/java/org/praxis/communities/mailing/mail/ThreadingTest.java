package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.communities.mailing.mail.Threading.Before;
import org.praxis.communities.mailing.mail.Threading.Conversation;
import org.praxis.communities.mailing.mail.Threading.Light;

class ThreadingTest {
  private static final Instant MONDAY = Instant.parse("2019-03-04T08:00:00Z");

  private final List<Light> mails = new ArrayList<>();

  private void mail(String id, String subject, int day, String... references) {
    Subject said = Subject.of(subject, null);
    mails.add(
        new Light(
            mails.size() + 1,
            id,
            List.of(references),
            said.base(),
            said.reply(),
            MONDAY.plus(Duration.ofDays(day))));
  }

  /** Each conversation as the ids of its mails. */
  private List<String> threads() {
    return threads(Map.of(), List.of());
  }

  private List<String> threads(Map<String, UUID> topics, List<Before> before) {
    return Threading.conversations(mails, topics, before).stream()
        .map(Conversation::messages)
        .map(all -> String.join(" ", all.stream().map(Light::messageId).toList()))
        .toList();
  }

  @Test
  void answersFollowWhatTheyAnswerInTheOrderOfTime() {
    mail("c", "Re: A", 2, "a", "b");
    mail("a", "A", 0);
    mail("b", "Re: A", 1, "a");
    mail("x", "X", 1);
    assertThat(threads()).containsExactly("a b c", "x");
  }

  @Test
  void answersToWhatIsMissingAreTogetherAllTheSame() {
    mail("b", "Other words", 1, "a");
    mail("c", "And others", 2, "a");
    assertThat(threads()).containsExactly("b c");
  }

  @Test
  void anOrphanIsFoundThroughItsGrandparents() {
    mail("d", "D", 1, "a", "b", "c");
    mail("e", "E", 2, "b");
    mail("f", "F", 3, "a");
    assertThat(threads()).containsExactly("d e f");
  }

  @Test
  void ofTwoParentsTheMailsOwnWordCounts() {
    // d says that c answers a; c itself says that it answers b.
    mail("a", "A", 0);
    mail("b", "B", 0);
    mail("d", "D", 1, "a", "c");
    mail("c", "C", 2, "b");
    assertThat(threads()).containsExactly("a", "b d c");
  }

  @Test
  void mailsThatAnswerEachOtherInACircleAreAThreadAndNoEnd() {
    mail("a", "A", 0, "b");
    mail("b", "B", 1, "a");
    mail("s", "S", 2, "s");
    assertThat(threads()).containsExactly("b a", "s");
  }

  @Test
  void theHeadComesFirstWhateverItsClockSays() {
    mail("b", "Re: A", 1, "a");
    mail("a", "A", 5);
    assertThat(threads()).containsExactly("a b");
  }

  @Test
  void aReplyWithoutReferencesIsFoundByItsSubject() {
    mail("a", "[it] Printers", 0);
    mail("b", "AW: [it] printers", 3);
    assertThat(threads()).containsExactly("a b");
  }

  @Test
  void theSameSubjectEachMonthIsManyTopics() {
    mail("jan", "Minutes", 0);
    mail("feb", "Minutes", 30);
    mail("re-feb", "Re: Minutes", 31);
    assertThat(threads()).containsExactly("jan", "feb re-feb");
  }

  @Test
  void aReplyLongAfterIsNoneToThat() {
    mail("a", "Printers", 0);
    mail("b", "Re: Printers", 400);
    assertThat(threads()).containsExactly("a", "b");
  }

  @Test
  void mailsWithoutASubjectAreNotTogetherForThat() {
    mail("a", "", 0);
    mail("b", "Re:", 1);
    assertThat(threads()).containsExactly("a", "b");
  }

  @Test
  void aLateReplyGoesOnWithTheTopicThatIsThere() {
    UUID topic = UUID.randomUUID();
    mail("late", "Re: A", 90, "a", "b");
    mail("later", "Re: A", 91, "late");
    List<Conversation> found = Threading.conversations(mails, Map.of("b", topic), List.of());
    assertThat(found).extracting(Conversation::topic).containsExactly(topic);
    assertThat(found.get(0).messages()).hasSize(2);
  }

  @Test
  void aLateReplyWithoutReferencesFindsItsTopicBySubject() {
    UUID topic = UUID.randomUUID();
    mail("late", "Re: Printers", 9);
    mail("other", "Printers", 9);
    Before before = new Before(topic, "printers", MONDAY, MONDAY.plus(Duration.ofDays(5)));
    assertThat(Threading.conversations(mails, Map.of(), List.of(before)))
        .extracting(Conversation::topic)
        .containsExactlyInAnyOrder(topic, null);
  }

  @Test
  void aHundredThousandMailsInOneChainAreNoMatter() {
    for (int i = 0; i < 100_000; i++) {
      mail("m" + i, "Re: A", 0, i == 0 ? new String[0] : new String[] {"m" + Math.max(0, i - 50)});
    }
    assertThat(Threading.conversations(mails, Map.of(), List.of())).hasSize(1);
  }
}
