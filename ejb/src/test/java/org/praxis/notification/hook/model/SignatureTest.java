package org.praxis.notification.hook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is signed, by an example of the Standard Webhooks specification's own libraries. */
class SignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";

  @Test
  void aMessageIsSignedAsTheSpecificationSays() {
    assertThat(Signature.of(ID, AT, BODY, List.of(SECRET)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whileASecretIsReplacedEachHasItsSignature() {
    String other = Signature.secret();
    assertThat(Signature.of(ID, AT, BODY, List.of(other, SECRET)))
        .isEqualTo(
            Signature.of(ID, AT, BODY, List.of(other))
                + " "
                + Signature.of(ID, AT, BODY, List.of(SECRET)));
  }

  @Test
  void aSecretHas32BytesThatNobodyGuesses() {
    String secret = Signature.secret();
    assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.secret());
    assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
  }
}
