package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Draft;
import org.praxis.moderation.HoldReason;

class ChecksTest {
  private static final AuthorStanding KNOWN = new AuthorStanding(9, 0, 0, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my password is x",
        "PASSWORD",
        "pass\u200Bword",
        "ｐａｓｓｗｏｒｄ",
        "(password)",
        "pässword",
        "my secret\nkey",
        "my Secret-Key"
      })
  void aTermIsFoundHoweverItIsWritten(String text) {
    assertThat(found(draft(text), KNOWN, charter(0, "password", "secret key"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passwords are a topic", "compassword", "secret and key", ""})
  void anotherWordIsNotTheTerm(String text) {
    assertThat(found(draft(text), KNOWN, charter(0, "password", "secret key"))).isEmpty();
  }

  @Test
  void aTermMayHoldCharactersThatMeanSomethingToPatterns() {
    assertThat(found(draft("project C++ (x)"), KNOWN, charter(0, "c++"))).hasSize(1);
    assertThat(found(draft("project C"), KNOWN, charter(0, "c++", ".*", "a\\Eb"))).isEmpty();
  }

  @Test
  void theReasonNamesTheClause() {
    assertThat(found(draft("password"), KNOWN, charter(0, "password")))
        .containsExactly(HoldReason.term(2, "password"));
  }

  @ParameterizedTest
  @CsvSource({"0,true", "2,true", "3,false"})
  void aNewcomersFirstContributionsAreHeld(long published, boolean held) {
    AuthorStanding author = new AuthorStanding(published, 0, 0, false);
    assertThat(found(draft("hello"), author, charter(3)).contains(HoldReason.firstContributions()))
        .isEqualTo(held);
  }

  @Test
  void whoModeratesIsNoNewcomer() {
    assertThat(found(draft("hello"), new AuthorStanding(0, 0, 0, true), charter(3))).isEmpty();
  }

  @Test
  void aRevisionGoesThroughAModeratorsHandsAgain() {
    assertThat(found(draft("hello", 2), KNOWN, charter(0))).containsExactly(HoldReason.revised());
  }

  private static List<HoldReason> found(Draft draft, AuthorStanding author, Charter charter) {
    return Check.ALL.stream()
        .flatMap(check -> check.screen(draft, author, charter).stream())
        .toList();
  }
}
