package org.praxis.people.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.communities.writing.Drafting;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.AuditReading;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.notification.NoticeRemoval;
import org.praxis.people.CurrentPerson;
import org.praxis.people.hold.view.HoldView;
import org.praxis.people.hold.view.KeptLine;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditFilter;

/** Whoever is held deletes what they like, and nothing of it is lost. */
@ExtendWith(ArquillianExtension.class)
class HoldsIT {
  @Inject HoldKeeping keeping;
  @Inject HoldExporting exporting;
  @Inject AuditReading audit;
  @Inject Company company;
  @Inject CurrentPerson me;
  @Inject Drafting drafting;
  @Inject Attaching attaching;
  @Inject NoticeRemoval removal;
  @Inject Rows rows;

  private final String matter = "2026-" + UUID.randomUUID();
  private final List<HoldView> placed = new ArrayList<>();

  @AfterEach
  void nothingStaysHeld() throws Exception {
    for (HoldView hold : placed) {
      ADMIN.call(() -> keeping.lift(hold.id(), new HoldLifting("Over.", hold.version())));
    }
  }

  @Test
  void whatTheyDiscardIsGoneForThemAndKeptAsItWas() throws Exception {
    HoldView hold = place(HoldKind.PERSON, idOf(COLLEAGUE));
    String words = "words-" + UUID.randomUUID();
    DraftId draft = draft(COLLEAGUE, words);
    COLLEAGUE.run(() -> drafting.discard(draft));
    assertThat(COLLEAGUE.call(() -> drafting.mine(PageRequest.first())).items())
        .noneMatch(mine -> mine.text().equals(words));
    String file = "file-" + UUID.randomUUID();
    var attached =
        COLLEAGUE.call(
            () ->
                attaching.attach(
                    "notes.txt", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    COLLEAGUE.run(() -> attaching.discard(attached.id()));
    String kept = exported(hold);
    assertThat(kept).contains(words, "\"communities_draft\"", "notes.txt");
    assertThat(kept).contains(base64(file));
  }

  @Test
  void whatIsOldGoesAsEverAndIsKept() throws Exception {
    UUID held = idOf(COLLEAGUE);
    HoldView hold = place(HoldKind.PERSON, held);
    String told = "told-" + UUID.randomUUID();
    for (UUID reader : List.of(held, idOf(LEARNER))) {
      rows.change(
          "insert into notification_notice (id, reader, kind, subject, title, told_at, seen_at)"
              + " values (gen_random_uuid(), ?1, 'CERTIFIED', 'x', ?2, now() - interval '800 days',"
              + " now() - interval '700 days')",
          reader,
          told);
    }
    removal.remove();
    assertThat(rows.read("select key from notification_notice where title = ?1", told)).isEmpty();
    assertThat(exported(hold)).containsOnlyOnce(told);
    assertThat(rows.read("select key from people_kept where removed ->> 'title' = ?1", told))
        .hasSize(1);
  }

  @Test
  void nobodyElsesThingsAreKept() throws Exception {
    String words = "words-" + UUID.randomUUID();
    place(HoldKind.PERSON, idOf(COLLEAGUE));
    DraftId draft = draft(LEARNER, words);
    LEARNER.run(() -> drafting.discard(draft));
    assertThat(rows.read("select key from people_kept where removed ->> 'text' = ?1", words))
        .isEmpty();
  }

  @Test
  void untilTheLastHoldIsLifted() throws Exception {
    HoldView first = place(HoldKind.PERSON, idOf(COLLEAGUE));
    HoldView second = HR.call(() -> keeping.place(draft(idOf(COLLEAGUE), "Another " + matter)));
    String words = "words-" + UUID.randomUUID();
    DraftId draft = draft(COLLEAGUE, words);
    COLLEAGUE.run(() -> drafting.discard(draft));
    HR.call(() -> keeping.lift(second.id(), new HoldLifting("Settled.", second.version())));
    assertThat(exported(first)).contains(words);
    assertThatThrownBy(() -> HR.call(() -> exporting.begin(second.id())))
        .isInstanceOf(NoSuchHold.class);
    placed.remove(first);
    HR.call(() -> keeping.lift(first.id(), new HoldLifting("Settled.", first.version())));
    assertThat(rows.read("select key from people_kept where removed ->> 'text' = ?1", words))
        .isEmpty();
    assertThatThrownBy(
            () -> HR.call(() -> keeping.lift(first.id(), new HoldLifting("Once more.", 1L))))
        .isInstanceOf(AlreadyLifted.class);
  }

  @Test
  void noStatementDeletesWhatWasWrittenInATopicThatIsHeld() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "So.").id();
    place(HoldKind.TOPIC, topic.value());
    assertThatThrownBy(
            () -> rows.change("delete from communities_contribution where id = ?1", reply.value()))
        .hasStackTraceContaining("legal hold");
  }

  @Test
  void whatTheKeeperMayNotReadIsHeldWithoutItsTitle() throws Exception {
    ContributionId waiting = company.ask(LEARNER, company.community(1), "How?").id();
    HoldView hold = place(HoldKind.TOPIC, waiting.value());
    assertThat(hold.title()).isNull();
    assertThat(hold.address()).isNull();
  }

  @Test
  void aTopicKeepsTheDraftsInIt() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "How?").id();
    HoldView hold = place(HoldKind.TOPIC, topic.value());
    assertThat(hold.title()).isEqualTo("How do I?");
    DraftId id = DraftId.next();
    COLLEAGUE.call(
        () ->
            drafting.save(
                id,
                new DraftText(DraftPurpose.REPLY, topic.value(), null, null, "Meanwhile", null)));
    COLLEAGUE.run(() -> drafting.discard(id));
    assertThat(exported(hold)).contains("Meanwhile");
  }

  @Test
  void aMatterHoldsSomethingOnceWhoeverPlacesItFirst() throws Exception {
    UUID held = idOf(COLLEAGUE);
    List<Callable<Boolean>> both = new ArrayList<>();
    for (As keeper : List.of(HR, ADMIN)) {
      both.add(
          () -> {
            try {
              HoldView hold = keeper.call(() -> keeping.place(draft(held, matter)));
              synchronized (placed) {
                placed.add(hold);
              }
              return true;
            } catch (AlreadyHeld second) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(both)).containsExactlyInAnyOrder(true, false);
    assertThatThrownBy(
            () -> HR.call(() -> keeping.place(draft(held, matter.toUpperCase(Locale.ROOT)))))
        .isInstanceOf(AlreadyHeld.class);
  }

  @Test
  void whoeverIsHeldLearnsNothingOfItAlsoInHr() throws Exception {
    UUID hr = idOf(HR);
    assertThatThrownBy(() -> HR.call(() -> keeping.place(draft(hr, matter))))
        .isInstanceOf(OwnHold.class);
    HoldView hold = ADMIN.call(() -> keeping.place(draft(hr, matter)));
    placed.add(hold);
    assertThat(HR.call(() -> keeping.holds(PageRequest.first())).items())
        .noneMatch(known -> known.id().equals(hold.id()));
    assertThat(ADMIN.call(() -> keeping.holds(PageRequest.first())).items())
        .anyMatch(known -> known.id().equals(hold.id()));
    assertThatThrownBy(
            () -> HR.call(() -> keeping.lift(hold.id(), new HoldLifting("No.", hold.version()))))
        .isInstanceOf(NoSuchHold.class);
    assertThatThrownBy(() -> HR.call(() -> exporting.begin(hold.id())))
        .isInstanceOf(NoSuchHold.class);
  }

  @Test
  void whatIsNotThereIsNotHeldAndAnOldPageLiftsNothing() throws Exception {
    for (HoldKind kind : HoldKind.values()) {
      assertThatThrownBy(
              () ->
                  HR.call(
                      () ->
                          keeping.place(
                              new HoldDraft(kind, UUID.randomUUID(), matter, "Asked for."))))
          .isInstanceOf(InvalidInput.class);
    }
    HoldView hold = place(HoldKind.PERSON, idOf(COLLEAGUE));
    assertThatThrownBy(
            () ->
                HR.call(
                    () -> keeping.lift(hold.id(), new HoldLifting("Over.", hold.version() + 1))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void placingLiftingAndExportingAreRecordedWithTheReason() throws Exception {
    HoldView hold = place(HoldKind.PERSON, idOf(COLLEAGUE));
    exported(hold);
    placed.remove(hold);
    HR.call(() -> keeping.lift(hold.id(), new HoldLifting("Settled.", hold.version())));
    List<AuditedAct> acts = acts(ADMIN);
    assertThat(acts)
        .filteredOn(act -> matter.equals(act.details().get("matter")))
        .extracting(act -> (act.action() + " " + act.reason()).strip())
        .containsExactlyInAnyOrder(
            "people.hold.placed Asked for.",
            "people.hold.exported Asked for.",
            "people.hold.lifted Settled.");
    // What is exported, also by whom it is about, names neither whom nor the matter.
    assertThat(
            rows.read(
                "select number from praxis_audit.chain c join praxis_audit.entry e on e.id = c.entry"
                    + " where starts_with(e.action, 'people.hold.') and (position(?1 in"
                    + " cast(e.details as text)) > 0 or e.subject = ?2 or e.reason is not null)",
                matter,
                hold.subject().toString()))
        .isEmpty();
  }

  @Test
  void whoeverIsHeldReadsInTheAuditLogNeitherThatItIsThemNorWhy() throws Exception {
    UUID admin = idOf(ADMIN);
    HoldView hold = HR.call(() -> keeping.place(draft(admin, matter)));
    List<AuditedAct> read = acts(ADMIN);
    HR.call(() -> keeping.lift(hold.id(), new HoldLifting("Over.", hold.version())));
    assertThat(read)
        .filteredOn(act -> act.action().equals("people.hold.placed"))
        .isNotEmpty()
        .noneMatch(act -> act.toString().contains(matter))
        .noneMatch(act -> act.toString().contains(admin.toString()));
  }

  private List<AuditedAct> acts(As reader) throws Exception {
    return reader
        .call(
            () ->
                audit.acts(
                    new AuditFilter(null, "people.hold.", null, null, null, null),
                    new PageRequest(1, PageRequest.LARGEST)))
        .items();
  }

  @Test
  void itIsForHrAndAdministrators() {
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.holds(PageRequest.first())))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.place(draft(UUID.randomUUID(), matter))))
        .isInstanceOf(EJBAccessException.class);
  }

  private HoldView place(HoldKind kind, UUID subject) throws Exception {
    HoldView hold =
        HR.call(() -> keeping.place(new HoldDraft(kind, subject, matter, "Asked for.")));
    placed.add(hold);
    return hold;
  }

  private static HoldDraft draft(UUID person, String matter) {
    return new HoldDraft(HoldKind.PERSON, person, matter, "Asked for.");
  }

  private UUID idOf(As person) throws Exception {
    return person.call(() -> me.id().value());
  }

  private DraftId draft(As author, String text) throws Exception {
    DraftId id = DraftId.next();
    author.call(
        () ->
            drafting.save(
                id, new DraftText(DraftPurpose.REPLY, UUID.randomUUID(), null, null, text, null)));
    return id;
  }

  private String exported(HoldView hold) throws Exception {
    return HR.call(
        () -> {
          UUID subject = exporting.begin(hold.id());
          StringBuilder lines = new StringBuilder();
          long reached = 0;
          for (List<KeptLine> part = exporting.after(subject, reached);
              !part.isEmpty();
              part = exporting.after(subject, reached)) {
            for (KeptLine line : part) {
              lines.append(line.json()).append('\n');
              reached = line.number();
            }
          }
          return lines.toString();
        });
  }

  // Of a short file that fits in a line of the database's.
  private static String base64(String text) {
    return Base64.getEncoder()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8))
        .substring(0, 40);
  }
}
