package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.praxis.access.store.TokenStore;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Writes down when a token was used, and the first time in the audit log too. */
@ApplicationScoped
class TokenUse {
  @Inject TokenStore tokens;
  @Inject AuditLog audit;

  @Transactional
  void note(TokenHolder holder, Instant now) {
    if (tokens.use(holder.token(), now)) {
      audit.record(
          new AuditEntry(
              "access.token.firstUsed", holder.uid(), holder.token().toString(), null, Map.of()));
    }
  }
}
