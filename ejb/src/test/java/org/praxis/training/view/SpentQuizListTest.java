package org.praxis.training.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.training.EnrolmentId;

class SpentQuizListTest {
  private static final SpentQuiz ONE =
      new SpentQuiz(EnrolmentId.next(), null, 3, 40, Instant.EPOCH);

  @Test
  void itSaysThatThereAreMoreThanItShows() {
    assertThat(SpentQuizList.of(Collections.nCopies(3, ONE), 2))
        .isEqualTo(new SpentQuizList(List.of(ONE, ONE), true));
    assertThat(SpentQuizList.of(Collections.nCopies(2, ONE), 2))
        .isEqualTo(new SpentQuizList(List.of(ONE, ONE), false));
  }
}
