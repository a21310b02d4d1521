package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.access.Crew.APHAM;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.view.SignInRow;
import org.praxis.people.People;

@ExtendWith(ArquillianExtension.class)
class SignInEventsIT {
  private static final Origin DESK =
      new Origin("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0");

  @Inject SignInEvents events;
  @Inject MySignIns mine;
  @Inject People people;
  @Inject Rows rows;

  @Test
  void iSeeWhoTriedToSignInAsMeAndFromWhere() throws Exception {
    APHAM.call(people::me);
    events.record(SignInOutcome.FAILED, " APHAM ", Way.FORM, DESK);
    events.record(SignInOutcome.SUCCEEDED, "apham", Way.KERBEROS, new Origin("192.0.2.9", null));
    List<SignInRow> latest = APHAM.call(mine::latest);
    assertThat(latest.get(0).outcome()).isEqualTo(SignInOutcome.SUCCEEDED);
    assertThat(latest.get(0).way()).isEqualTo(Way.KERBEROS);
    assertThat(latest.get(0).browser()).isNull();
    assertThat(latest.get(1).outcome()).isEqualTo(SignInOutcome.FAILED);
    assertThat(latest.get(1).address()).isEqualTo("192.0.2.7");
    assertThat(latest.get(1).browser()).isEqualTo("Firefox");
    assertThat(latest.get(1).system()).isEqualTo("Linux");
  }

  @Test
  void theListIsTheLastTwenty() throws Exception {
    APHAM.call(people::me);
    for (int i = 0; i < 25; i++) {
      events.record(SignInOutcome.THROTTLED, "apham", Way.FORM, DESK);
    }
    assertThat(APHAM.call(mine::latest)).hasSize(20);
  }

  /** It may be a password in the wrong field. */
  @Test
  void aNameThatIsNobodysIsRecordedWithoutTheName() {
    String typed = "hunter2-" + UUID.randomUUID();
    String address = "address-" + UUID.randomUUID();
    events.record(SignInOutcome.FAILED, typed, Way.FORM, new Origin(address, null));
    assertThat(
            rows.read(
                "select action from platform_audit where address = ? and actor is null", address))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("access.signin.failed");
    assertThat(
            rows.read(
                "select 1 from platform_audit a where position(cast(? as text) in cast(a as text)) > 0",
                typed))
        .isEmpty();
  }

  @Test
  void hostileInputIsRecordedAndBreaksNothing() {
    String address = "address-" + UUID.randomUUID();
    for (String hostile : new String[] {null, "", "\u0000", "x".repeat(10_000), "\ud800"}) {
      events.record(SignInOutcome.FAILED, hostile, Way.FORM, new Origin(address, hostile));
    }
    assertThat(rows.read("select 1 from platform_audit where address = ?", address)).hasSize(5);
    events.record(
        SignInOutcome.FAILED, "x", Way.FORM, new Origin("\u0000" + "y".repeat(10_000), "x"));
  }
}
