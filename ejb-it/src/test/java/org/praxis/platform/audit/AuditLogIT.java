package org.praxis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AuditLogIT {
  @Inject AuditLog audit;
  @Inject UserTransaction transaction;

  private final String actor = "actor-" + UUID.randomUUID();

  @Test
  void whatWasRecordedIsReadBackTheLatestFirst() {
    audit.record(entry("test.first"));
    audit.record(entry("test.second"));
    audit.record(entry("test.other"));
    assertThat(audit.latest(actor, List.of("test.first", "test.second"), 10))
        .extracting(Audited::entry)
        .containsExactly(entry("test.second"), entry("test.first"));
  }

  @Test
  void anActThatIsRolledBackHasNotHappened() throws Exception {
    transaction.begin();
    audit.record(entry("test.undone"));
    transaction.rollback();
    assertThat(audit.latest(actor, List.of("test.undone"), 10)).isEmpty();
  }

  private AuditEntry entry(String action) {
    return new AuditEntry(action, actor, "subject", "192.0.2.1", Map.of("key", "value"));
  }
}
