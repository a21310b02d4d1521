package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Throttle.Wait;
import org.praxis.access.model.Fingerprint;

@ExtendWith(ArquillianExtension.class)
class ThrottleIT {
  private static final int FREE = 5;
  private static final int FREE_OF_ADDRESS = 30;

  @Inject Throttle throttle;
  @Inject Tidying tidying;
  @Inject Rows rows;
  @Resource ManagedExecutorService threads;

  private final String name = "guessed-" + UUID.randomUUID();
  private final String address = "address-" + UUID.randomUUID();

  /** The first call of all compiles and connects; the races below are about seconds. */
  @BeforeEach
  void warmUp() {
    throttle.admit("warm-" + UUID.randomUUID(), "warm-" + UUID.randomUUID());
  }

  @Test
  void ofTwentyGuessesAtOnceFiveGetThrough() throws Exception {
    assertThat(admittedAtOnce(20, i -> throttle.admit(name, address + i))).isEqualTo(FREE);
  }

  @Test
  void ofFortyGuessesAtOnceFromOneAddressThirtyGetThrough() throws Exception {
    assertThat(admittedAtOnce(40, i -> throttle.admit(name + i, address)))
        .isEqualTo(FREE_OF_ADDRESS);
  }

  @Test
  void theWaitGrowsFromOneSecondToAQuarterOfAnHour() {
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 20; attempt++) {
      assertThat(throttle.admit(name, address + attempt)).isEmpty();
      waits.add(waitOf(Fingerprint.ofName(name)));
      waitOver();
    }
    assertThat(waits)
        .containsExactly(
            0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L, 900L,
            900L, 900L);
  }

  @Test
  void whoGoesOnTryingDoesNotWaitLonger() {
    guess(FREE + 3);
    Duration wait = throttle.admit(name, address).orElseThrow().time();
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.admit(name, address).orElseThrow().time()).isLessThanOrEqualTo(wait);
    }
    assertThat(attempts(Fingerprint.ofName(name))).isEqualTo(FREE + 3);
  }

  @Test
  void anAttemptThatTheAccountRefusesIsNotHeldAgainstTheAddress() {
    guess(FREE + 3);
    int before = attempts(Fingerprint.ofAddress(address));
    assertThat(throttle.admit(name, address)).isPresent();
    assertThat(attempts(Fingerprint.ofAddress(address))).isEqualTo(before);
  }

  @Test
  void anAttemptThatTheAddressRefusesIsNotHeldAgainstTheAccount() {
    for (int i = 0; i < FREE_OF_ADDRESS + 3; i++) {
      throttle.admit(name + i, address);
      waitOverOfAddress();
    }
    throttle.admit(name + "last", address);
    assertThat(throttle.admit(name, address)).isPresent();
    assertThat(rows.read("select 1 from access_throttle where key = ?", Fingerprint.ofName(name)))
        .isEmpty();
  }

  @Test
  void theRightPasswordLetsTheAccountStartAfreshAndGivesTheAddressOneAttemptBack() {
    guess(FREE);
    assertThat(throttle.admit(name, address)).isPresent();
    throttle.succeeded(name, address);
    assertThat(throttle.admit(name, address)).isEmpty();
    assertThat(attempts(Fingerprint.ofAddress(address))).isEqualTo(FREE);
  }

  @Test
  void whatOthersTryElsewhereKeepsNobodyOutOfTheirOwnComputer() {
    String home = "home-" + UUID.randomUUID();
    throttle.admit(name, home);
    throttle.succeeded(name, home);
    guess(FREE + 3);
    assertThat(throttle.admit(name, address).orElseThrow().ofAddress()).isFalse();
    assertThat(throttle.admit(name, home)).isEmpty();
    throttle.succeeded(name, home);
    assertThat(throttle.admit(name, address)).as("the guesses of others stay counted").isPresent();
  }

  @Test
  void onesOwnComputerHasNoMoreGuessesThanAnyOther() {
    throttle.admit(name, address);
    throttle.succeeded(name, address);
    for (int i = 0; i < FREE; i++) {
      assertThat(throttle.admit(name, address)).isEmpty();
    }
    assertThat(throttle.admit(name, address)).isPresent();
    assertThat(throttle.admit(name, address + " another")).isEmpty();
  }

  @Test
  void anAttemptAtOnesOwnComputerThatNobodyJudgedIsTakenBackThere() {
    throttle.admit(name, address);
    throttle.succeeded(name, address);
    for (int i = 0; i < 2 * FREE; i++) {
      assertThat(throttle.admit(name, address)).isEmpty();
      throttle.uncount(name, address);
    }
  }

  @Test
  void whereNobodySignedInForAMonthIsNoLongerTheirOwnComputer() {
    throttle.admit(name, address);
    throttle.succeeded(name, address);
    byte[] place = Fingerprint.ofNameAt(name, address);
    rows.change(
        "update access_familiar set seen_at = seen_at - interval '31 days' where key = ?", place);
    for (int i = 0; i < FREE; i++) {
      assertThat(throttle.admit(name, "elsewhere-" + UUID.randomUUID())).isEmpty();
    }
    assertThat(throttle.admit(name, address)).isPresent();
    tidying.tidy();
    assertThat(rows.read("select 1 from access_familiar where key = ?", place)).isEmpty();
  }

  /** Who waits for the other while holding what the other waits for, fails. */
  @Test
  void tidyingLeavesAloneWhatAnAttemptHasInItsHands() throws Exception {
    guess(1);
    rows.change(
        "update access_throttle set last_at = last_at - interval '61 minutes', free_at = free_at - interval '61 minutes' where key = ?",
        Fingerprint.ofName(name));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<?> attempt =
        threads.submit(
            () ->
                rows.holding(
                    "select 1 from access_throttle where key = ? for update",
                    Fingerprint.ofName(name),
                    held,
                    go));
    held.await();
    try {
      Future<?> tidied = threads.submit(tidying::tidy);
      tidied.get(20, TimeUnit.SECONDS);
      assertThat(attempts(Fingerprint.ofName(name))).isEqualTo(1);
    } finally {
      go.countDown();
      attempt.get();
    }
  }

  @Test
  void anOfficeThatKnowsItsPasswordsSignsInAllDayFromOneAddress() {
    for (int i = 0; i < 3 * FREE_OF_ADDRESS; i++) {
      assertThat(throttle.admit(name + i, address)).as("sign-in %d", i).isEmpty();
      throttle.succeeded(name + i, address);
    }
  }

  @Test
  void anHourOfQuietForgetsAll() {
    guess(FREE + 6);
    rows.change(
        "update access_throttle set last_at = last_at - interval '61 minutes', free_at = free_at - interval '61 minutes' where key = ?",
        Fingerprint.ofName(name));
    assertThat(throttle.admit(name, address)).isEmpty();
    assertThat(attempts(Fingerprint.ofName(name))).isEqualTo(1);
  }

  @Test
  void whatIsForgottenIsDeletedAndWhatIsNotStays() {
    guess(1);
    String other = "other-" + UUID.randomUUID();
    throttle.admit(other, address);
    rows.change(
        "update access_throttle set last_at = last_at - interval '61 minutes', free_at = free_at - interval '61 minutes' where key = ?",
        Fingerprint.ofName(name));
    tidying.tidy();
    assertThat(rows.read("select 1 from access_throttle where key = ?", Fingerprint.ofName(name)))
        .isEmpty();
    assertThat(attempts(Fingerprint.ofName(other))).isEqualTo(1);
  }

  @Test
  void whatWasTypedIsNotInTheDatabase() {
    String password = "hunter2-" + UUID.randomUUID();
    throttle.admit(password, address);
    assertThat(
            rows.read(
                "select 1 from access_throttle where position(cast(? as bytea) in key) > 0",
                password.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(attempts(Fingerprint.ofName(password))).isEqualTo(1);
  }

  @Test
  void aNameOfTenThousandLettersOrOfNothingVisibleIsCountedLikeAnyOther() {
    for (String hostile : List.of("x".repeat(10_000) + UUID.randomUUID(), "\u0000\u0001" + name)) {
      for (int i = 0; i < FREE; i++) {
        assertThat(throttle.admit(hostile, address + i)).isEmpty();
      }
      assertThat(throttle.admit(hostile, address)).isPresent();
    }
  }

  private interface Guess {
    Optional<Wait> at(int i);
  }

  private long admittedAtOnce(int guesses, Guess guess) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Optional<Wait>>> answers = new ArrayList<>();
    for (int i = 0; i < guesses; i++) {
      int number = i;
      Callable<Optional<Wait>> attempt =
          () -> {
            go.await();
            return guess.at(number);
          };
      answers.add(threads.submit(attempt));
    }
    go.countDown();
    int admitted = 0;
    for (Future<Optional<Wait>> answer : answers) {
      admitted += answer.get().isEmpty() ? 1 : 0;
    }
    return admitted;
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      waitOver();
      assertThat(throttle.admit(name, address)).isEmpty();
    }
  }

  private void waitOver() {
    passed(Fingerprint.ofName(name));
  }

  private void waitOverOfAddress() {
    passed(Fingerprint.ofAddress(address));
  }

  private void passed(byte[] key) {
    rows.change("update access_throttle set free_at = last_at where key = ?", key);
  }

  private long waitOf(byte[] key) {
    return ((Number)
            rows.read(
                    "select extract(epoch from free_at - last_at) from access_throttle where key = ?",
                    key)
                .get(0))
        .longValue();
  }

  private int attempts(byte[] key) {
    return ((Number) rows.read("select attempts from access_throttle where key = ?", key).get(0))
        .intValue();
  }
}
