package org.praxis.training.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.TooFewSeats;

class SeatingTest {
  private static final List<BookingId> PEOPLE =
      IntStream.range(0, 8).mapToObj(i -> new BookingId(new UUID(0, i))).toList();

  private enum What {
    JOIN,
    LEAVE,
    RESIZE
  }

  private record Act(What what, int number) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(What.JOIN)),
                Tuple.of(2, Arbitraries.just(What.LEAVE)),
                Tuple.of(1, Arbitraries.just(What.RESIZE))),
            Arbitraries.integers().between(0, PEOPLE.size() - 1))
        .as(Act::new)
        .list()
        .ofMaxSize(40);
  }

  private static Seating after(Seating seating, Act act) {
    return switch (act.what()) {
      case JOIN -> seating.join(PEOPLE.get(act.number()));
      case LEAVE -> seating.leave(PEOPLE.get(act.number()));
      case RESIZE ->
          act.number() < Math.max(1, seating.seated().size())
              ? seating
              : seating.resize(act.number());
    };
  }

  private static Seating empty() {
    return new Seating(2, List.of(), List.of());
  }

  @Property
  void whateverHappensNobodyIsLostAndNobodyWaitsBesideAFreeSeat(@ForAll("acts") List<Act> acts) {
    Seating seating = empty();
    Set<BookingId> in = new HashSet<>();
    for (Act act : acts) {
      seating = after(seating, act);
      if (act.what() == What.JOIN) {
        in.add(PEOPLE.get(act.number()));
      } else if (act.what() == What.LEAVE) {
        in.remove(PEOPLE.get(act.number()));
      }
      List<BookingId> all =
          Stream.concat(seating.seated().stream(), seating.waiting().stream()).toList();
      assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(in);
      assertThat(seating.seated()).hasSizeLessThanOrEqualTo(seating.capacity());
      assertThat(seating.waiting().isEmpty() || seating.seated().size() == seating.capacity())
          .as("nobody waits while a seat is free")
          .isTrue();
    }
    Statistics.label("somebody waits").collect(!seating.waiting().isEmpty());
  }

  @Property
  void nobodyLosesASeatToOthersAndNobodyIsPassedOnTheList(@ForAll("acts") List<Act> acts) {
    Seating before = empty();
    for (Act act : acts) {
      Seating now = after(before, act);
      BookingId left = act.what() == What.LEAVE ? PEOPLE.get(act.number()) : null;
      for (BookingId who : before.seated()) {
        assertThat(who.equals(left) || now.seated().contains(who)).isTrue();
      }
      for (BookingId who : before.waiting()) {
        if (!who.equals(left)) {
          assertThat(now.waiting().indexOf(who)).isLessThanOrEqualTo(before.waiting().indexOf(who));
        }
      }
      List<BookingId> still = new ArrayList<>(before.waiting());
      still.retainAll(now.waiting());
      assertThat(now.waiting().subList(0, still.size())).isEqualTo(still);
      before = now;
    }
  }

  @Property
  void joiningTwiceIsJoiningOnce(@ForAll("acts") List<Act> acts) {
    Seating seating = empty();
    for (Act act : acts) {
      seating = after(seating, act);
    }
    for (BookingId who : PEOPLE) {
      Seating once = seating.join(who);
      assertThat(once.join(who)).isEqualTo(once);
    }
  }

  @Test
  void severalMoveUpWhenThereAreMoreSeatsThanBefore() {
    Seating full = empty();
    for (BookingId who : PEOPLE.subList(0, 6)) {
      full = full.join(who);
    }
    assertThat(full.waiting().indexOf(PEOPLE.get(5))).isEqualTo(3);
    Seating larger = full.resize(5);
    assertThat(larger.seated()).isEqualTo(PEOPLE.subList(0, 5));
    assertThat(larger.waiting()).startsWith(PEOPLE.get(5));
  }

  @Test
  void fewerSeatsThanPeopleWhoHaveOneAreRefusedWithTheirNumber() {
    Seating full = empty().join(PEOPLE.get(0)).join(PEOPLE.get(1));
    assertThatThrownBy(() -> full.resize(1))
        .isInstanceOfSatisfying(
            TooFewSeats.class,
            refusal -> {
              assertThat(refusal.field()).contains("capacity");
              assertThat(refusal.arguments()).containsExactly(2);
            });
    assertThat(full.resize(2)).isEqualTo(full);
  }
}
