package org.praxis.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.CharterNotAcknowledged;
import org.praxis.moderation.Silenced;
import org.praxis.moderation.guidelines.GuidelinesNotAcknowledged;

class ReplyReasonTest {
  @Test
  void whoHasNotAcknowledgedTheGuidelinesIsToldThatAndNotThatTheTopicIsGone() {
    assertThat(Replies.reason(new GuidelinesNotAcknowledged())).isEqualTo("GUIDELINES");
    assertThat(Replies.reason(new EJBException(new GuidelinesNotAcknowledged())))
        .isEqualTo("GUIDELINES");
    assertThat(Replies.reason(new Silenced(false, Instant.EPOCH, "why"))).isEqualTo("SILENCED");
    assertThat(Replies.reason(new CharterNotAcknowledged())).isEqualTo("GONE");
  }
}
