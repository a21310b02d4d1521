package org.praxis.notification.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NobodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 No such user",
        "550-5.1.1 The account that you tried to reach\r\n550 5.1.1 does not exist",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found",
        "550 5.1.2 Bad destination system address",
        "551 5.1.6 Mailbox has moved",
        "553 5.1.1 unknown",
        "550 5.2.1 Mailbox disabled",
        "554 5.1.1 unknown",
        "550 Unknown user",
        "550 #5.1.1 Unknown user",
        "550"
      })
  void whereAServerSaysSoNobodyIsThere(String answer) {
    assertThat(Nobody.isSaidBy(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.7.1 Unable to relay",
        "550 5.7.509 Access denied, sending domain does not pass DMARC",
        "550-5.7.26 This mail has been blocked\r\n550 5.1.1 not this line",
        "552 5.3.4 Message size exceeds fixed limit",
        "550 5.2.2 Mailbox full",
        "550 relay not permitted",
        "550 Administrative prohibition",
        "550 Blocked by reputation",
        "551 User not local; please try <other@example.org>",
        "553 sorry, that domain isn't in my list of allowed rcpthosts",
        "554 Transaction failed",
        "450 4.1.1 try later",
        "no answer",
        ""
      })
  void whatIsRefusedForAnotherReasonSaysNothingOfTheAddress(String answer) {
    assertThat(Nobody.isSaidBy(answer)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, , true",
    "5.2.1, smtp; 550 5.2.1 disabled, true",
    "5.0.0, smtp; 550 Unknown user, true",
    "5.0.0, smtp; 550 5.7.1 Spam, false",
    "5.0.0, , false",
    "5.7.1, smtp; 550 5.1.1 not believed, false",
    "5.2.2, , false",
    "4.4.7, , false"
  })
  void aReportIsTakenByItsStatusAndByTheAnswerWhereThatSaysNothing(
      String status, String diagnosis, boolean nobody) {
    assertThat(Nobody.isReported(status, diagnosis)).isEqualTo(nobody);
  }
}
