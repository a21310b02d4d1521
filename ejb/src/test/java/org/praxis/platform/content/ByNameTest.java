package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ByNameTest {
  private static final UUID AMINA = UUID.fromString("11111111-2222-4333-8444-555555555555");
  private static final String LINK = "[@Amina O\\*](person:" + AMINA + ")";

  @Test
  void whoIsMentionedStandsBetweenBracketsBehindAnAt() {
    assertThat(in("Ask @[Amina Otieno], or (@[Ben \\[x\\] O'Hara #12ab])!"))
        .containsExactly("Amina Otieno", "Ben [x] O'Hara #12ab");
    assertThat(in("> @[Amina] said\n\n- @[Ben]\n\n| @[Cem] |\n|---|\n| **@[Dan]** |"))
        .containsExactly("Amina", "Ben", "Cem", "Dan");
  }

  @Test
  void codeAndWhatIsEscapedMentionsNobody() {
    assertThat(in("`@[Inject]` \\@[Amina]\n\n    @[Ben]\n\n```\n@[Cem]\n```")).isEmpty();
  }

  @Test
  void linksAndAddressesMentionNobodyByName() {
    assertThat(
            in(
                "@[Amina](https://x.example) a@[Ben] [see @[Cem]](https://x.example)"
                    + " ![@[Dan]](x) @[] @[ ] @[Eve\nFox] @[[Gil]"))
        .isEmpty();
  }

  @Test
  void theTextThatIsKeptHasTheLinkInThatPlace() {
    assertThat(kept("Dear @[Amina], `@[Amina]`\n> @[Amina]: yes"))
        .isEqualTo("Dear " + LINK + ", `@[Amina]`\n> " + LINK + ": yes");
    assertThat(kept("Ask @[Nobody] and @[Amina]")).isEqualTo("Ask @[Nobody] and " + LINK);
    assertThat(kept("😀 ä @[Amina]\n\n1. x\n   @[Amina]"))
        .isEqualTo("😀 ä " + LINK + "\n\n1. x\n   " + LINK);
  }

  @Test
  void behindAnExclamationMarkItIsNoImage() {
    assertThat(kept("Hello!@[Amina]")).isEqualTo("Hello\\!" + LINK);
    assertThat(kept("Hello\\!@[Amina]")).isEqualTo("Hello\\!" + LINK);
    assertThat(Mentioned.in(new Markup(kept("Hello!@[Amina]"))).people()).containsExactly(AMINA);
  }

  @Test
  void whoeverWritesOnHasTheNameBeforeThem() {
    String kept = "Dear " + LINK + ", `" + LINK + "` [@x](person:1)\n> " + LINK + ": yes";
    String written = written(kept);
    assertThat(written).isEqualTo("Dear @[Amina], `" + LINK + "` [@x](person:1)\n> @[Amina]: yes");
    assertThat(kept(written)).isEqualTo(kept);
  }

  @Test
  void aLinkStaysWhereItsNameWouldNotBeReadAsOne() {
    assertThat(written("x" + LINK)).isEqualTo("x" + LINK);
    assertThat(written(LINK + "(there)")).isEqualTo(LINK + "(there)");
    assertThat(ByName.written(new Markup(LINK), (person, id) -> null)).isEqualTo(LINK);
  }

  @Test
  void aNameWithBracketsIsReadAsItIsCalled() {
    assertThat(in(ByName.mention("Ben [x] \\ O"))).containsExactly("Ben [x] \\ O");
  }

  private static Iterable<String> in(String text) {
    return ByName.in(new Markup(text));
  }

  private static String kept(String text) {
    return ByName.linked(
            new Markup(text),
            said -> said.words().equals("Amina") ? Optional.of(LINK) : Optional.empty())
        .source();
  }

  private static String written(String text) {
    return ByName.written(new Markup(text), (person, id) -> "Amina");
  }
}
