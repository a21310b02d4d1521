package org.praxis.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.CharterNotAcknowledged;
import org.praxis.moderation.HoldReason;
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
    RefusedByRule rule =
        RefusedByRule.of(List.of(new HoldReason(Reason.TERM, 3, null, "bluebird", null)));
    assertThat(Replies.reason(new EJBException(rule))).isEqualTo("RULE");
    assertThat(Replies.named(new EJBException(rule))).isEqualTo("3\n“bluebird”");
    assertThat(Replies.named(new GuidelinesNotAcknowledged())).isNull();
    assertThat(Replies.reason(new CharterNotAcknowledged())).isEqualTo("GONE");
  }
}
