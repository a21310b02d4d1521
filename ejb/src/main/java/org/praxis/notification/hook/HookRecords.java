package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.notification.hook.HookDoor.Owned;
import org.praxis.people.Caller;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** What is recorded of acts on hooks. */
@ApplicationScoped
class HookRecords {
  @Inject AuditLog audit;
  @Inject Caller caller;

  // Of the address the host alone: the rest may be a secret of the receiver's.
  void record(String action, Owned owned) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            owned.hook().id().toString(),
            null,
            Map.of(
                "community",
                owned.community().slug(),
                "host",
                URI.create(owned.hook().address()).getHost(),
                "news",
                owned.hook().news().stream()
                    .map(HookNews::text)
                    .collect(Collectors.joining(" ")))));
  }
}
