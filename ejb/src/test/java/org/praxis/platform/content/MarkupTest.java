package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void whatNoKeyboardTypesIsLeftOut() {
    assertThat(new Markup("a\u0000b\u202Ec\uD800d").source()).isEqualTo("abcd");
  }

  @Test
  void anEmojiIsKept() {
    assertThat(new Markup("thanks 🙏").source()).isEqualTo("thanks 🙏");
  }

  @Test
  void linesEndTheSameWayWhereverTheyWereTyped() {
    assertThat(new Markup("a\r\nb\rc").source()).isEqualTo("a\nb\nc");
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(Markup.line("  How do\n\tI?  ")).isEqualTo("How do I?");
  }

  @Test
  void whatShowsNothingToTheEyeIsNotVisible() {
    for (String nothing :
        new String[] {"\u200B", "\u202E", "\u00AD", "\u3164", "\u115F\u1160", "\u2800"}) {
      assertThat(Markup.isVisible(nothing))
          .as(nothing.codePoints().boxed().toList().toString())
          .isFalse();
      assertThat(Markup.isVisible(nothing + "a")).isTrue();
    }
  }
}
