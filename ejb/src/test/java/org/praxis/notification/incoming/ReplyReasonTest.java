package org.praxis.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.communities.mailing.mail.ReplyMail;
import org.praxis.moderation.CharterNotAcknowledged;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Silenced;
import org.praxis.moderation.guidelines.GuidelinesNotAcknowledged;
import org.praxis.moderation.rules.RefusedByRule;

class ReplyReasonTest {
  @Test
  void whoHasNotAcknowledgedTheGuidelinesIsToldThatAndNotThatTheTopicIsGone() {
    assertThat(Replies.reason(new GuidelinesNotAcknowledged())).isEqualTo("GUIDELINES");
    assertThat(Replies.reason(new EJBException(new GuidelinesNotAcknowledged())))
        .isEqualTo("GUIDELINES");
    assertThat(Replies.reason(new Silenced(false, Instant.EPOCH, "why"))).isEqualTo("SILENCED");
    RefusedByRule rule = RefusedByRule.of(List.of(found(Policy.CHARTER)));
    assertThat(Replies.reason(new EJBException(rule))).isEqualTo("RULE");
    assertThat(Replies.named(new EJBException(rule))).isEqualTo("3\n“bluebird”");
    RefusedByRule companys = RefusedByRule.of(List.of(found(Policy.GUIDELINES)));
    assertThat(Replies.named(companys)).isEqualTo("GUIDELINES 3 2\n“bluebird”");
    assertThat(Replies.named(new GuidelinesNotAcknowledged())).isNull();
    assertThat(Replies.reason(new CharterNotAcknowledged())).isEqualTo("GONE");
  }

  private static HoldReason found(Policy policy) {
    return new HoldReason(Reason.TERM, 3, policy, 2, null, "bluebird", null);
  }

  @Test
  void whatIsSentBackIsWhatKeyboardsTypeInWholeCharacters() {
    assertThat(Replies.said("RULE", mail("Buy\u0000 \\*this\\*."))).isEqualTo("Buy *this*.");
    String most = "x".repeat(199_999);
    assertThat(Replies.said("LONG", mail(most + "\uD83D\uDE00 and more"))).isEqualTo(most);
  }

  private static ReplyMail mail(String text) {
    return new ReplyMail("amina@corp.example", false, null, text, List.of());
  }
}
