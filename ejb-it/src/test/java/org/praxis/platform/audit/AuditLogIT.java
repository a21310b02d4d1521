package org.praxis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.access.Rows;

@ExtendWith(ArquillianExtension.class)
class AuditLogIT {
  @Inject AuditLog audit;
  @Inject Rows rows;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform_audit set action = 'test.nothing'",
        "delete from platform_audit",
        "truncate platform_audit"
      })
  void nobodyChangesTheAuditLog(String change) {
    audit.record(entry("test.done"));
    assertThatThrownBy(() -> rows.change(change)).hasStackTraceContaining("append only");
    assertThat(audit.latest(actor, List.of("test.done"), 10)).hasSize(1);
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
