package org.praxis.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.sessions.view.BookingView;

/**
 * Many who book at the same moment. What keeps them apart is the database alone, as between two
 * nodes.
 */
@ExtendWith(ArquillianExtension.class)
class SeatRacesIT extends WithSessions {
  /** Who sign in inside the server. */
  private final List<As> people = new ArrayList<>();

  @BeforeEach
  void sixteenPeople() {
    people.addAll(As.sixteen());
  }

  @Test
  void ofSixteenWhoWantTheLastSeatOneHasItAndTheOthersStandInARow() throws Exception {
    SessionDateId date = plan(72, 1);
    for (As person : people) {
      enrol(person);
    }
    List<Callable<BookingView>> clicks = new ArrayList<>();
    for (As person : people) {
      clicks.add(() -> person.call(() -> booking.book(date, true)));
    }
    List<BookingView> booked = AtOnce.outcomes(clicks);
    assertThat(booked).filteredOn(one -> one.state() == BookingState.SEATED).hasSize(1);
    assertThat(booked)
        .filteredOn(one -> one.state() == BookingState.WAITING)
        .extracting(BookingView::place)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
  }

  @Test
  void whoClicksManyTimesHasOneSeat() throws Exception {
    SessionDateId date = plan(72, 5);
    enrol(LEARNER);
    Callable<BookingView> click = () -> LEARNER.call(() -> booking.book(date, true));
    List<BookingView> booked = AtOnce.outcomes(Collections.nCopies(8, click));
    assertThat(booked).extracting(BookingView::id).containsOnly(booked.get(0).id());
    assertThat(seen(LEARNER, date).seated()).isEqualTo(1);
  }

  @Test
  void whileSomeComeAndSomeGoAndSeatsAreAddedNobodyIsLostAndNoSeatStaysFree() throws Exception {
    SessionDateId date = plan(72, 3);
    for (As person : people) {
      enrol(person);
    }
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      As person = people.get(i);
      long seed = i;
      acts.add(
          () -> {
            Random random = new Random(seed);
            boolean in = false;
            for (int act = 0; act < 6; act++) {
              if (random.nextBoolean()) {
                person.call(() -> booking.book(date, true));
                in = true;
              } else {
                person.run(() -> booking.leave(date));
                in = false;
              }
            }
            return in;
          });
    }
    acts.add(
        () -> {
          for (int seats = 4; seats <= 6; seats++) {
            grow(date, seats);
          }
          return false;
        });
    List<Boolean> in = AtOnce.outcomes(acts);
    long there = in.stream().filter(one -> one).count();
    Object[] counted =
        (Object[])
            rows.read(
                    "select count(*) filter (where state = 'SEATED'), count(*) filter (where state = 'WAITING')"
                        + " from training_booking b join training_session s on s.key = b.session_key where s.id = ?1",
                    date.value())
                .get(0);
    assertThat(((Number) counted[0]).longValue()).isEqualTo(Math.min(6, there));
    assertThat(((Number) counted[1]).longValue()).isEqualTo(Math.max(0, there - 6));
  }

  // Whoever reads it while others book sends an old version, and tries again.
  private void grow(SessionDateId date, int seats) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(20))
        .ignoreException(ChangedMeanwhile.class)
        .until(
            () -> {
              resize(date, seats);
              return true;
            });
  }

  @Test
  void theDatabaseItselfKeepsNobodyWaitingBesideAFreeSeatAndNobodyInOneThatThereIsNot()
      throws Exception {
    SessionDateId date = plan(72, 1);
    book(people.get(0), date);
    book(people.get(1), date);
    String both =
        "update training_booking set state = 'SEATED', seated_at = now() where state = 'WAITING' and session_key ="
            + " (select key from training_session where id = ?1)";
    assertThatThrownBy(() -> rows.change(both, date.value())).hasStackTraceContaining("seats");
    String none =
        "update training_booking set state = 'LEFT', over_at = now() where state = 'SEATED' and session_key ="
            + " (select key from training_session where id = ?1)";
    assertThatThrownBy(() -> rows.change(none, date.value())).hasStackTraceContaining("free seat");
    assertThat(seen(TRAINER, date).waiting()).isEqualTo(1);
  }
}
