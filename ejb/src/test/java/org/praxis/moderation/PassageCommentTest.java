package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCommentTest {
  @Test
  void whatWasKeptIsReadAgainAndNothingElse() {
    List<PassageComment> said = List.of(new PassageComment(4, "Mrs Hansen", "No names, please."));
    assertThat(PassageComment.of(PassageComment.kept(said))).isEqualTo(said);
    assertThat(PassageComment.of(PassageComment.kept(List.of()))).isEmpty();
    for (String other : List.of("null", "[null]", "[1]", "{}", "[", "comments")) {
      assertThatIllegalArgumentException().as(other).isThrownBy(() -> PassageComment.of(other));
    }
  }
}
