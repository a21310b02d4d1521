package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyHeadTest {
  @Test
  void whereAMailWentToIsInSeveralFieldsAndEachAddressIsThereOnce() {
    assertThat(
            head("Received: by mx for <other@corp.example>; now\r\n"
                    + "To: \"Praxis, of us\" <Praxis+r1-A@corp.example>,\r\n"
                    + "\tamina@corp.example (Amina)\r\n"
                    + "CC: praxis+r1-a@corp.example\r\n"
                    + "Delivered-To: praxis@corp.example\r\n"
                    + "Subject: to x@example.com\r\n"
                    + "\r\n"
                    + "To: not@example.com\r\n")
                .to())
        .containsExactly("praxis+r1-a@corp.example", "amina@corp.example", "praxis@corp.example");
  }

  @Test
  void whatIsNoAddressIsNone() {
    assertThat(head("To: @, a@, @b, a b, a@b@c, " + "x".repeat(400) + "@y\n\n").to())
        .containsExactly("a@b@c");
  }

  @Test
  void itsIdentityIsTheFirstThatItSays() {
    assertThat(
            head("Message-ID:\r\n <one@example>\r\nMessage-Id: <two@example>\r\n\r\n").messageId())
        .isEqualTo("<one@example>");
    assertThat(head("Subject: none\r\n\r\n").messageId()).isNull();
  }

  @Test
  void whatIsNoMailHasNothing() {
    assertThat(head("").to()).isEmpty();
    assertThat(head("nonsense").to()).isEmpty();
    assertThat(head("From joe Thu Aug 22\nTo: a@b").to()).containsExactly("a@b");
  }

  private static ReplyHead head(String mail) {
    return ReplyHead.of(mail.getBytes(StandardCharsets.UTF_8));
  }
}
