package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SigningInIT {
  @Inject SigningIn signingIn;
  @Inject Rows rows;

  private final Origin desk = new Origin("desk-" + UUID.randomUUID(), null);

  @Test
  void theRightPasswordGivesThePersonAsTheDirectoryKnowsThem() {
    assertThat(signingIn.signIn(" AGIRARD", "praxis".toCharArray(), desk, Way.FORM).login())
        .isEqualTo("agirard");
  }

  /** The audit log forgets nothing; who is not even listened to must not be able to fill it. */
  @Test
  void whoIsTurnedAwayForTooManyAttemptsIsRecordedOnce() {
    String name = "nobody-" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> guess(name)).isInstanceOf(WrongNameOrPassword.class);
    }
    int turnedAway = 0;
    while (turnedAway < 3) {
      try {
        guess(name);
      } catch (TooManyAttempts e) {
        turnedAway++;
      } catch (WrongNameOrPassword e) {
        assertThat(recorded("failed")).isGreaterThan(5); // a wait was over
      }
    }
    assertThat(recorded("throttled")).isEqualTo(1);
  }

  private void guess(String name) {
    signingIn.signIn(name, "wrong".toCharArray(), desk, Way.FORM);
  }

  private int recorded(String outcome) {
    List<?> found =
        rows.read(
            "select 1 from platform_audit where action = ? and address = ?",
            "access.signin." + outcome,
            desk.address());
    return found.size();
  }
}
