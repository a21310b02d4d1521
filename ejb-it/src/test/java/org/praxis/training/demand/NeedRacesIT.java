package org.praxis.training.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.people.Staff;
import org.praxis.platform.Failures;

/**
 * Many who want, take back, merge and answer at the same moment. What keeps them apart is the
 * database alone, as between two nodes.
 */
@ExtendWith(ArquillianExtension.class)
class NeedRacesIT {
  @Inject NeedAsking asking;
  @Inject NeedReading reading;
  @Inject NeedAnswering answering;
  @Inject Rows rows;

  private final String word = Staff.word();

  /** Who sign in inside the server. */
  private final List<As> people = new ArrayList<>();

  @BeforeEach
  void sixteenPeople() {
    people.addAll(As.sixteen());
  }

  @Test
  void sixteenWhoSecondAtOnceAndClickTwiceAreSixteen() throws Exception {
    NeedId need = ask(LEARNER, "races ");
    List<Callable<NeedId>> clicks = new ArrayList<>();
    for (As person : people) {
      clicks.add(() -> person.call(() -> asking.second(need)));
      clicks.add(() -> person.call(() -> asking.second(need)));
    }
    AtOnce.outcomes(clicks);
    assertThat(wanted(need)).isEqualTo(16);
  }

  @Test
  void theSameThatManyAskForAtOnceIsThereOnce() throws Exception {
    List<Callable<Object>> asks = new ArrayList<>();
    for (As person : people) {
      asks.add(orRefused(AlreadyAsked.class, () -> ask(person, "Same ")));
    }
    assertThat(AtOnce.outcomes(asks)).filteredOn(NeedId.class::isInstance).hasSize(1);
    assertThat(rows.read("select 1 from training_need where what = ?1", "Same " + word)).hasSize(1);
  }

  @Test
  void whileItIsSecondedItIsMergedAndNoVoiceIsLostOrCountsTwice() throws Exception {
    for (int round = 0; round < 4; round++) {
      NeedId one = ask(LEARNER, "one " + round);
      NeedId other = ask(HR, "other " + round);
      List<Callable<Object>> acts = new ArrayList<>();
      for (As person : people) {
        boolean first = acts.size() % 4 == 0;
        acts.add(() -> person.call(() -> asking.second(first ? one : other)));
        acts.add(() -> person.call(() -> asking.second(one)));
      }
      // Both ways round: exactly one can be merged into the other.
      acts.add(8, orRefused(NeedOver.class, () -> merge(one, other)));
      acts.add(12, orRefused(NeedOver.class, () -> merge(other, one)));
      List<Object> outcomes = AtOnce.outcomes(acts);
      assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
      NeedId into = TRAINER.call(() -> reading.need(one)).into();
      assertThat(wanted(into == null ? one : into)).isEqualTo(16);
    }
  }

  @Test
  void ofManyWhoAnswerAtOnceOneDoesAndNobodyWhoTakesBackIsLeftHalf() throws Exception {
    NeedId need = ask(LEARNER, "answered ");
    for (As person : people) {
      person.call(() -> asking.second(need));
    }
    List<Callable<Object>> acts = new ArrayList<>();
    for (As person : people.subList(0, 8)) {
      acts.add(orRefused(NeedOver.class, () -> person.call(() -> asking.takeBack(need))));
    }
    for (As answerer : Collections.nCopies(4, TRAINER)) {
      acts.add(
          orRefused(
              NeedOver.class,
              () -> {
                answerer.run(() -> answering.close(need, "No."));
                return true;
              }));
    }
    Collections.shuffle(acts, new Random(1));
    List<Object> outcomes = AtOnce.outcomes(acts);
    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    long back = outcomes.stream().filter(NeedId.class::isInstance).count();
    assertThat(wanted(need)).isEqualTo(16 - back);
  }

  private Boolean merge(NeedId from, NeedId into) throws Exception {
    TRAINER.run(() -> answering.merge(from, into));
    return true;
  }

  private static Callable<Object> orRefused(
      Class<? extends RuntimeException> refusal, Callable<?> act) {
    return () -> {
      try {
        return act.call();
      } catch (Exception e) {
        if (Failures.cause(e, refusal).isPresent()) {
          return "refused";
        }
        throw e;
      }
    };
  }

  private NeedId ask(As person, String what) throws Exception {
    return person.call(() -> asking.ask(new NeedDraft(what + word, null, null)));
  }

  private long wanted(NeedId need) throws Exception {
    return LEARNER.call(() -> reading.need(need)).need().wanted();
  }
}
