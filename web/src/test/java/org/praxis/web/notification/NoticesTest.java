package org.praxis.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.notification.NoticeKind;

/** What the inbox needs to show a notice of any kind. */
class NoticesTest {
  private static final Path ICONS = Path.of("src/main/webapp/resources/px/icons.svg");

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsWordItsSentenceAndItsIcon(NoticeKind kind) throws IOException {
    assertThat(bundle("platform").containsKey("state." + kind)).isTrue();
    assertThat(bundle("notification").containsKey("kind." + kind)).isTrue();
    assertThat(Files.readString(ICONS)).contains("id=\"state-" + kind + '"');
  }

  @ParameterizedTest
  @EnumSource
  void whatCanBeOverIsToldInOtherWordsAndNothingElseIs(NoticeKind kind) {
    assertThat(
            Stream.of(Locale.ROOT, Locale.GERMAN)
                .map(
                    language ->
                        bundle("org.praxis.web.notification", language)
                            .containsKey("over." + kind)))
        .containsOnly(kind.canBeOver());
  }

  @ParameterizedTest
  @EnumSource
  void mailHasASentenceForEveryKind(NoticeKind kind) {
    assertThat(
            Stream.of(Locale.ROOT, Locale.GERMAN)
                .map(
                    language ->
                        bundle("org.praxis.notification.mail", language)
                            .containsKey("kind." + kind)))
        .containsOnly(true);
  }

  private static ResourceBundle bundle(String room, Locale language) {
    return ResourceBundle.getBundle(room + ".texts", language);
  }

  private static ResourceBundle bundle(String feature) {
    return bundle("org.praxis.web." + feature, Locale.ROOT);
  }
}
