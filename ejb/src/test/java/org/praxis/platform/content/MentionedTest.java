package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionedTest {
  private static final UUID AMINA = UUID.fromString("11111111-2222-4333-8444-555555555555");
  private static final UUID OTHER = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");

  @Test
  void peopleAndAudiencesAreMentionedByLinks() {
    Mentioned mentioned =
        in("Ask [@Amina](person:%s) or [@All](audience:%s).".formatted(AMINA, OTHER));
    assertThat(mentioned.people()).containsExactly(AMINA);
    assertThat(mentioned.audiences()).containsExactly(OTHER);
  }

  @Test
  void whatIsQuotedOrCodeMentionsNobody() {
    assertThat(in("> [@Amina](person:%s) said\n\nno".formatted(AMINA)).nobody()).isTrue();
    assertThat(in("`[@Amina](person:%s)`".formatted(AMINA)).nobody()).isTrue();
    assertThat(in("so\n\n    [@Amina](person:%s)".formatted(AMINA)).nobody()).isTrue();
  }

  @Test
  void whatIsNoIdentityMentionsNobody() {
    assertThat(in("[@Amina](person:1) [@x](person:../../x) [@y](Person:" + AMINA + ")").nobody())
        .isTrue();
  }

  @Test
  void aMentionIsWrittenUnderTheNameThatIsTheirs() {
    Markup text =
        new Markup("[@The boss agrees](person:%s), [@Gone](person:%s)".formatted(AMINA, OTHER));
    assertThat(
            Mentioned.named(text, (person, id) -> id.equals(AMINA) ? "Amina [x] O*" : null)
                .source())
        .isEqualTo("[@Amina \\[x\\] O\\*](person:%s), @Gone".formatted(AMINA));
  }

  @Test
  void aQuoteKeepsTheNameAlone() {
    assertThat(Mentioned.unlinked(new Markup("[@Amina](person:%s)!".formatted(AMINA))).source())
        .isEqualTo("@Amina!");
  }

  private static Mentioned in(String text) {
    return Mentioned.in(new Markup(text));
  }
}
