package org.praxis.training.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;

class ShownTest {
  @Test
  void aPreviewNeverShowsWhatIsToBeOrderedInItsRightOrder() {
    for (int size = 2; size <= 6; size++) {
      List<String> items = IntStream.range(0, size).mapToObj(i -> "Item " + i).toList();
      QuestionDraft draft = QuestionDraft.ordering("Which first?", items.toArray(String[]::new));
      for (int number = 1; number <= 30; number++) {
        assertThat(Shown.preview(draft.question(1, ""), number).prompts())
            .isNotEqualTo(items)
            .containsExactlyInAnyOrderElementsOf(items);
      }
    }
  }

  @Test
  void aPreviewShowsOptionsAsTheyAreWritten() {
    QuestionDraft draft =
        QuestionDraft.multiple(
            "Which?",
            new OptionDraft("One", true, null, null),
            new OptionDraft("Two", false, null, null),
            new OptionDraft("Three", true, null, null));
    assertThat(Shown.preview(draft.question(1, ""), 3).options())
        .extracting(option -> option.text())
        .containsExactly("One", "Two", "Three");
    QuestionDraft typed = QuestionDraft.shortText("Who?", AcceptedDraft.text("Ada"));
    assertThat(Shown.preview(typed.question(1, ""), 1).options()).isEmpty();
  }
}
