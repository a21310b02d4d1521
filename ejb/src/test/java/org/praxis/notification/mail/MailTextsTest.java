package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeKind;

/** What mails say is there in both languages. */
class MailTextsTest {
  @Test
  void germanAndEnglishSayTheSameThings() throws Exception {
    assertThat(texts("_de").stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    Properties german = texts("_de");
    Properties english = texts("");
    for (String key : english.stringPropertyNames()) {
      assertThat(values(german.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
      assertThat(german.getProperty(key) + english.getProperty(key)).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsSentence(NoticeKind kind) {
    assertThat(new Words(Locale.GERMAN, ZoneOffset.UTC).of("kind." + kind, "Amina")).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void everyMatterSaysWhyAndHasKinds(Matter matter) {
    assertThat(new Words(Locale.GERMAN, ZoneOffset.UTC).of("why." + matter)).isNotBlank();
    assertThat(matter.kinds()).isNotEmpty();
  }

  @Test
  void whoSpeaksAnotherLanguageReadsEnglish() {
    assertThat(new Words(Locale.FRENCH, ZoneOffset.UTC).of("digest.title"))
        .isEqualTo("What is new for you");
  }

  private static Set<String> values(String text) {
    return Stream.of(text.split("[{]"))
        .skip(1)
        .map(part -> part.substring(0, 1))
        .collect(Collectors.toSet());
  }

  private static Properties texts(String language) throws Exception {
    Properties texts = new Properties();
    try (var in = MailTextsTest.class.getResourceAsStream("texts" + language + ".properties")) {
      texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return texts;
  }
}
