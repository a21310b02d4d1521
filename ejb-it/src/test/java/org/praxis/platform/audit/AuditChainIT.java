package org.praxis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class AuditChainIT {
  private static final List<String> ATTEMPTS =
      List.of(
          "update praxis_audit.entry set actor = 'nobody'",
          "update praxis_audit.chain set hash = ''",
          "delete from praxis_audit.entry",
          "delete from praxis_audit.chain",
          "truncate praxis_audit.entry, praxis_audit.chain",
          "insert into praxis_audit.chain (number, entry, hash) values (0, 1, '')",
          "insert into praxis_audit.entry (id, at, action, details) overriding system value values (1, now(), 'x', '{}')",
          "alter table praxis_audit.entry disable trigger all",
          "alter table praxis_audit.chain disable trigger stays",
          "alter table praxis_audit.entry rename to other",
          "alter table praxis_audit.entry owner to current_user",
          "alter schema praxis_audit owner to current_user",
          "drop trigger link on praxis_audit.entry",
          "drop table praxis_audit.chain",
          "drop schema praxis_audit cascade",
          "drop function praxis_audit.link cascade",
          "create table praxis_audit.other (id int)",
          "create or replace function praxis_audit.stays() returns trigger language plpgsql as 'begin return new; end'",
          "create trigger other before insert on praxis_audit.entry for each row execute function praxis_audit.stays()",
          "create rule other as on insert to praxis_audit.entry do instead nothing",
          "grant praxis_audit_owner to praxis",
          "set role praxis_audit_owner",
          "set session authorization praxis_audit_owner",
          "set session_replication_role = replica",
          "alter role praxis superuser",
          "reassign owned by praxis_audit_owner to praxis",
          "drop owned by praxis_audit_owner");
  private static final int THREADS = 16;
  private static final int EACH = 25;

  @Inject AuditLog audit;
  @Inject AuditTrail trail;
  @Inject Rows rows;
  @Inject UserTransaction transaction;

  private final String actor = "actor-" + UUID.randomUUID();

  @Test
  void praxisItselfMayOnlyAdd() {
    audit.record(entry("test.kept"));
    // Only warned of, because Praxis holds other rights there; it gives none.
    rows.change("grant update, delete on praxis_audit.entry, praxis_audit.chain to praxis");
    for (String attempt : ATTEMPTS) {
      assertThatThrownBy(() -> rows.change(attempt))
          .as(attempt)
          .satisfies(
              refused ->
                  assertThat(stack(refused))
                      .containsAnyOf("permission denied", "must be owner", "must be able to"));
    }
    assertThat(audit.latest(actor, List.of("test.kept"), 10)).hasSize(1);
    assertThat(trail.isHeld()).isTrue();
  }

  @Test
  void aChainWithoutGapsComesOfManyAtOnceAndSomeWhoGiveUp() throws Exception {
    Instant before = Instant.now();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      all.add(
          threads.submit(
              () -> {
                together.await();
                for (int n = 0; n < EACH; n++) {
                  transaction.begin();
                  audit.record(entry("test.many"));
                  audit.record(entry("test.more"));
                  if ((n + thread) % 3 == 0) {
                    transaction.rollback();
                  } else {
                    transaction.commit();
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();
    int committed = 0;
    for (int i = 0; i < THREADS; i++) {
      for (int n = 0; n < EACH; n++) {
        committed += (n + i) % 3 == 0 ? 0 : 2;
      }
    }
    AuditFilter mine = new AuditFilter(actor, null, null, null, null, null);
    assertThat(trail.page(mine, PageRequest.first()).total()).isEqualTo(committed);
    assertThat(verify(before, null)).startsWith("Whole");
    assertThat(
            rows.read(
                "select 1 from praxis_audit.entry e where not exists"
                    + " (select from praxis_audit.chain c where c.entry = e.id)"))
        .isEmpty();
  }

  @Test
  void whoIsInTheMidstOfALongActKeepsNobodyFromCommitting() throws Exception {
    transaction.begin();
    audit.record(entry("test.long"));
    Future<?> other =
        Executors.newSingleThreadExecutor().submit(() -> audit.record(entry("test.short")));
    other.get(20, TimeUnit.SECONDS);
    transaction.commit();
    assertThat(
            trail
                .page(new AuditFilter(actor, null, null, null, null, null), PageRequest.first())
                .items())
        .extracting(AuditLine::action)
        .containsExactly("test.long", "test.short");
  }

  @Test
  void whatTheDatabaseHashesIsWhatTheVerificationHashes() throws Exception {
    Instant before = Instant.now();
    audit.record(
        entry("test.told")
            .in("haus-berlin")
            .because("„Weil“ \\ \"so\"\nund 🦊 \u0001")
            .changing(Map.of("b", "ü", "a", "1"), Map.of("a", "")));
    assertThat(verify(before, Instant.now().plusSeconds(60))).startsWith("Whole: records ");
    assertThat(verify(null, null)).startsWith("Whole: records 1 to ").contains("began");
  }

  @Test
  void recordsAreFoundByWhoWhatWhereAndWhen() {
    Instant before = Instant.now();
    audit.record(entry("test.one").in("here-" + actor));
    audit.record(entry("test.two"));
    assertThat(found(new AuditFilter(actor, null, null, null, null, null))).hasSize(2);
    assertThat(found(new AuditFilter(actor, "test.t", null, null, null, null)))
        .containsExactly("test.two");
    assertThat(found(new AuditFilter(null, null, null, "here-" + actor, null, null)))
        .containsExactly("test.one");
    assertThat(found(new AuditFilter(actor, null, "subject", null, null, null))).hasSize(2);
    assertThat(found(new AuditFilter(actor, null, null, null, before, null))).hasSize(2);
    assertThat(found(new AuditFilter(actor, null, null, null, null, before))).isEmpty();
    assertThat(found(new AuditFilter("\0", "%", null, null, null, null))).isEmpty();
  }

  private List<String> found(AuditFilter filter) {
    return trail.page(filter, PageRequest.first()).items().stream().map(AuditLine::action).toList();
  }

  private String verify(Instant from, Instant to) throws Exception {
    StringWriter out = new StringWriter();
    AuditExport.write(trail.stretch(from, to), trail::after, out);
    return new AuditVerification(Map.of())
        .verify(new BufferedReader(new StringReader(out.toString())));
  }

  private static String stack(Throwable thrown) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      all.append(t.getMessage()).append('\n');
    }
    return all.toString();
  }

  private AuditEntry entry(String action) {
    return new AuditEntry(action, actor, "subject", "192.0.2.1", Map.of("key", "value"));
  }
}
