package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnMethodsTest {
  public record Reply(String author, List<String> words) {
    public boolean single() {
      return words.size() == 1;
    }

    public String sum() {
      throw new IllegalStateException("no sum");
    }

    public String word(int place) {
      return words.get(place);
    }

    public String said(String... others) {
      return String.join(" ", others);
    }

    public boolean by(String name) {
      return author.equals(name);
    }

    public boolean says(String word) {
      return words.contains(word);
    }

    public boolean says(Integer place) {
      return place < words.size();
    }

    public String deep() {
      throw new StackOverflowError("as deep as it gets");
    }
  }

  private static final Reply REPLY = new Reply("Amina", List.of("one", "two"));

  private final AskingPage page = new AskingPage(new OwnMethods());

  @Test
  void aPageReadsWhatARecordIsMadeOfAndWhatItAnswers() {
    assertThat(page.calls(REPLY, "author")).isEqualTo("Amina");
    assertThat(page.isPropertyResolved()).isTrue();
    assertThat(page.calls(REPLY, "single")).isEqualTo(false);
  }

  @Test
  void aPageAsksWithWhatTheMethodTakes() {
    assertThat(page.calls(REPLY, "word", 1)).isEqualTo("two");
    assertThat(page.calls(REPLY, "by", "Amina")).isEqualTo(true);
    assertThat(page.calls(REPLY, "said", (Object) new String[] {"yes", "no"})).isEqualTo("yes no");
    assertThat(page.isPropertyResolved()).isTrue();
  }

  @Test
  void whatIsNotThereNotClearNotYetOfTheRightKindOrNotOursIsLeftToTheOthers() {
    page.calls(REPLY, "nobody");
    page.calls(REPLY, "author", 1);
    page.calls(REPLY, "word", "1");
    page.calls(REPLY, "word", (Object) null);
    page.calls(REPLY, "says", "one");
    page.calls("not ours", "strip");
    page.calls(null, "strip");
    assertThat(page.isPropertyResolved()).isFalse();
  }

  @Test
  void aFailureIsToldWithItsCauseAndAnErrorIsNotMadeOneOfThePages() {
    assertThatThrownBy(() -> page.calls(REPLY, "sum"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> page.calls(REPLY, "deep")).isInstanceOf(StackOverflowError.class);
  }
}
