package org.praxis.notification.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** What keeps a hook from being told, or from being made. */
@ExtendWith(ArquillianExtension.class)
class UntoldHooksIT extends HookStory {
  @Inject HookOversight oversight;
  @Inject Inbox inbox;

  @Test
  void whoSaysThatItIsGoneIsToldNothingMore() throws Exception {
    listener.answering("410 Gone");
    NewHook hook = hook(EVERYTHING);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> view(hook).paused() == PauseReason.GONE);
    await().atMost(PATIENCE).until(() -> states(hook).equals(List.of(DeliveryState.GIVEN_UP)));
    company.ask(COLLEAGUE, community, "Another one");
    assertThat(told(hook)).extracting(NoticeView::over).containsExactly(false);
    MODERATOR.run(() -> keeping.resume(hook.hook().id()));
    assertThat(told(hook)).extracting(NoticeView::over).containsExactly(true);
    MODERATOR.run(() -> log.sendAgain(hook.hook().id(), rows(hook).get(0).id()));
    await().atMost(PATIENCE).until(() -> states(hook).contains(DeliveryState.SENT));
  }

  @Test
  void whatFailsForDaysIsPaused() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    change("update notification_hook set failing_since = now() - interval '73 hours'", hook);
    company.ask(LEARNER, community, word);
    await().atMost(PATIENCE).until(() -> view(hook).paused() == PauseReason.FAILING);
    assertThat(told(hook)).hasSize(1);
  }

  @Test
  void whatItsOwnerPausedStaysPausedWhenAnAdministratorStopsItAndLetsItGo() throws Exception {
    HookId paused = hook(EVERYTHING).hook().id();
    HookId working = hook(EVERYTHING).hook().id();
    MODERATOR.run(() -> keeping.pause(paused));
    As admin = As.person("admin1");
    for (HookId each : List.of(paused, working)) {
      admin.run(() -> oversight.stop(each));
      admin.run(() -> oversight.release(each));
    }
    assertThat(MODERATOR.call(() -> keeping.hook(paused)).paused()).isEqualTo(PauseReason.OWNER);
    assertThat(MODERATOR.call(() -> keeping.hook(working)).paused()).isNull();
  }

  @Test
  void whoPausesAHookThemselvesIsNotToldOfIt() throws Exception {
    NewHook hook = hook(EVERYTHING);
    MODERATOR.run(() -> keeping.pause(hook.hook().id()));
    assertThat(told(hook)).isEmpty();
  }

  @Test
  void whetherAnythingHasEverArrivedAtItsAddressIsKnown() throws Exception {
    listener.answering(BROKEN);
    NewHook hook = hook(EVERYTHING);
    assertThat(view(hook).arrived()).isNull();
    tested(hook);
    assertThat(view(hook).arrived()).isFalse();
    tested(hook);
    await().atMost(PATIENCE).until(() -> Boolean.TRUE.equals(view(hook).arrived()));
    assertThat(
            As.person("admin1").call(() -> oversight.hooks(ALL)).items().stream()
                .filter(each -> each.id().equals(hook.hook().id())))
        .allMatch(each -> each.arrived());
    HookId id = hook.hook().id();
    long version = view(hook).version();
    HookDraft same = new HookDraft(listener.address(), Set.of(HookNews.TOPIC_PUBLISHED), version);
    MODERATOR.run(() -> keeping.change(id, same));
    assertThat(view(hook).arrived()).isTrue();
    HookDraft other = new HookDraft(listener.address() + "other", EVERYTHING, view(hook).version());
    MODERATOR.run(() -> keeping.change(id, other));
    assertThat(view(hook).arrived()).as("of another address").isNull();
  }

  @Test
  void aPrivateAddressIsRefusedWhenItIsWrittenAndWhenItIsReached() throws Exception {
    String inside = "://127.0.0.2:" + listener.port() + "/";
    refused("https" + inside, "notification.hook.address.private");
    refused("https://[::ffff:10.0.0.1]/", "notification.hook.address.private");
    refused("https://169.254.169.254/latest", "notification.hook.address.private");
    refused("http" + inside, "notification.hook.address.https");
    refused("https://no-such-host.invalid/", "notification.hook.address.unresolved");
    refused("https://me@corp.example/", "notification.hook.address.wrong");
    refused("ftp://127.0.0.1/", "notification.hook.address.wrong");
    refused("https://", "notification.hook.address.wrong");
    NewHook hook = hook(EVERYTHING);
    for (String scheme : List.of("http", "https")) {
      change("update notification_hook set address = '" + scheme + inside + "'", hook);
      MODERATOR.run(() -> log.test(hook.hook().id()));
      await().atMost(PATIENCE).until(() -> states(hook).get(0) == DeliveryState.GIVEN_UP);
      assertThat(rows(hook).get(0).failure()).isEqualTo(HookFailure.PRIVATE);
      assertThat(rows(hook).get(0).status()).isNull();
    }
    assertThat(listener.heard()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    listener.answering("302 Found\r\nLocation: " + listener.address());
    NewHook hook = hook(EVERYTHING);
    DeliveryRow row = tested(hook);
    assertThat(row.failure()).isEqualTo(HookFailure.REDIRECT);
    assertThat(row.status()).isEqualTo(302);
    assertThat(listener.heard()).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    listener.goesOn(Duration.ZERO);
    DeliveryRow row = tested(hook(EVERYTHING));
    assertThat(row.status()).isEqualTo(200);
    assertThat(row.millis()).isLessThan(5_000);
    assertThat(listener.written()).isLessThan(20_000_000);
  }

  @Test
  void whoAnswersAByteAtATimeIsNotWaitedForForEver() throws Exception {
    listener.goesOn(Duration.ofMillis(500));
    DeliveryRow row = tested(hook(EVERYTHING));
    assertThat(row.failure()).isEqualTo(HookFailure.TIMEOUT);
    assertThat(row.millis()).isBetween(10_000, 20_000);
  }

  @Test
  void toWhomTheCommunityIsNotTheirsThereAreNoHooks() throws Exception {
    HookId id = hook(EVERYTHING).hook().id();
    long version = MODERATOR.call(() -> keeping.hook(id)).version();
    for (As other : List.of(LEARNER, Company.OTHER_MODERATOR)) {
      assertThatThrownBy(() -> other.call(() -> keeping.hooks(community)))
          .isInstanceOf(NoSuchCommunity.class);
      assertThatThrownBy(() -> other.call(() -> keeping.make(community, draft(EVERYTHING))))
          .isInstanceOf(NoSuchCommunity.class);
      List<Runnable> acts =
          List.of(
              () -> keeping.hook(id),
              () -> keeping.change(id, new HookDraft(listener.address(), EVERYTHING, version)),
              () -> keeping.pause(id),
              () -> keeping.resume(id),
              () -> keeping.replaceSecret(id),
              () -> keeping.remove(id),
              () -> log.deliveries(id, ALL),
              () -> log.test(id));
      for (Runnable act : acts) {
        assertThatThrownBy(() -> other.run(act)).isInstanceOf(NoSuchHook.class);
      }
    }
  }

  @Test
  void aCommunityHasTwentyHooksAtMost() throws Exception {
    for (int i = 0; i < HookWriting.MOST; i++) {
      hook(Set.of(HookNews.CASE_OPENED));
    }
    assertThatThrownBy(() -> hook(EVERYTHING)).isInstanceOf(TooManyHooks.class);
    HookId one = MODERATOR.call(() -> keeping.hooks(community)).get(0).id();
    MODERATOR.run(() -> keeping.remove(one));
    assertThat(hook(EVERYTHING).hook().news()).isEqualTo(EVERYTHING);
  }

  private void refused(String address, String why) {
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> keeping.make(community, new HookDraft(address, EVERYTHING, null))))
        .as(address)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(why);
              assertThat(refusal.field()).contains("address");
            });
  }

  /** What its owner hears of it in the inbox. */
  private List<NoticeView> told(NewHook hook) throws Exception {
    return MODERATOR.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.HOOK_PAUSED)
        .filter(notice -> notice.subject().equals(hook.hook().id().toString()))
        .toList();
  }
}
