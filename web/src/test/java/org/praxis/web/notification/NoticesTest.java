package org.praxis.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.notification.AskedStill;
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

  @Test
  void whatIsAskedNoMoreIsSaidToBeOver() {
    assertThat(new AskedStill().kinds())
        .allSatisfy(
            kind -> assertThat(bundle("notification").containsKey("over." + kind)).isTrue());
  }

  private static ResourceBundle bundle(String feature) {
    return ResourceBundle.getBundle("org.praxis.web." + feature + ".texts", Locale.ROOT);
  }
}
