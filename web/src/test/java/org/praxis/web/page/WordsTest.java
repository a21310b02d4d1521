package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static String said(Locale language, String feature, String key) {
    AskingPage page = new AskingPage(new Words(context -> language));
    Object said = page.reads(page.reads(null, feature), key);
    assertThat(page.isPropertyResolved()).isTrue();
    return said.toString();
  }

  @Test
  void aTextIsSaidInTheLanguageOfThePage() {
    assertThat(said(Locale.ENGLISH, "platform", "nav.people")).isEqualTo("People");
    assertThat(said(Locale.GERMAN, "platform", "nav.people")).isEqualTo("Menschen");
    assertThat(said(Locale.ENGLISH, "communities", "join")).isEqualTo("Join");
  }

  @Test
  void aPageShowsWhichTextIsMissing() {
    assertThat(said(Locale.GERMAN, "platform", "no.such.text")).isEqualTo("???no.such.text???");
  }

  @Test
  void otherNamesAreLeftToOthers() {
    AskingPage page = new AskingPage(new Words(context -> Locale.ENGLISH));
    for (Object name : new Object[] {"topicPage", 1L, null}) {
      assertThat(page.reads(null, name)).isNull();
      assertThat(page.isPropertyResolved()).isFalse();
    }
    assertThat(page.reads("a text", "platform")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
  }
}
