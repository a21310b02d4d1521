package org.praxis.training.quiz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.DrawDraft;

class DrawsTest {
  private static final BankId BANK = BankId.next();
  private static final BankId OTHER = BankId.next();
  private static final String[] CATEGORIES = {"", "A", "A/B", "A/B/C", "A/D", "AB", "E"};

  /** A question of a bank. */
  record Question(BankId bank, String category) {}

  @Provide
  Arbitrary<List<Question>> banks() {
    return Combinators.combine(Arbitraries.of(BANK, OTHER), Arbitraries.of(CATEGORIES))
        .as(Question::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<DrawDraft>> draws() {
    return Combinators.combine(
            Arbitraries.of(BANK, OTHER),
            Arbitraries.of(CATEGORIES),
            Arbitraries.integers().between(1, 4))
        .as(DrawDraft::new)
        .list()
        .ofMaxSize(5);
  }

  @Property
  void whereEveryCategoryLastsForAllThatIsDrawnFromItEachDrawHasWhatItWants(
      @ForAll("banks") List<Question> banks,
      @ForAll("draws") List<DrawDraft> draws,
      @ForAll long seed) {
    List<Long> drawn = Draws.of(draws, seed, place -> keys(banks, draws.get(place)));
    boolean lasts =
        draws.stream().allMatch(draw -> Draws.together(draws, draw) <= keys(banks, draw).size());
    int wanted = draws.stream().mapToInt(DrawDraft::count).sum();
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(drawn.size() == wanted).isEqualTo(lasts);
    assertThat(drawn).isEqualTo(Draws.of(draws, seed, place -> keys(banks, draws.get(place))));
  }

  @Property
  void whatIsDrawnStandsInTheOrderOfTheDraws(
      @ForAll("banks") List<Question> banks,
      @ForAll("draws") List<DrawDraft> draws,
      @ForAll long seed) {
    List<Long> drawn = new ArrayList<>(Draws.of(draws, seed, p -> keys(banks, draws.get(p))));
    for (DrawDraft draw : draws) {
      List<Long> mine = keys(banks, draw);
      int there = 0;
      while (there < draw.count() && !drawn.isEmpty() && mine.contains(drawn.get(0))) {
        drawn.remove(0);
        there++;
      }
    }
    assertThat(drawn).isEmpty();
  }

  @Example
  void twoDrawsOfFiveFromSixAreTenFromSix() {
    DrawDraft five = new DrawDraft(BANK, "A", 5);
    assertThat(Draws.together(List.of(five, five), five)).isEqualTo(10);
  }

  @Example
  void aWideDrawLeavesANarrowOneWhatItNeedsWhicheverComesFirst() {
    List<Question> banks =
        List.of(
            new Question(BANK, "A/B"),
            new Question(BANK, "A/B"),
            new Question(BANK, "A"),
            new Question(BANK, "E"));
    List<DrawDraft> draws = List.of(new DrawDraft(BANK, null, 2), new DrawDraft(BANK, "A/B", 2));
    for (long seed = 0; seed < 50; seed++) {
      List<Long> drawn = Draws.of(draws, seed, place -> keys(banks, draws.get(place)));
      assertThat(drawn).hasSize(4);
      assertThat(new HashSet<>(drawn.subList(2, 4))).containsExactlyInAnyOrder(0L, 1L);
    }
  }

  private static List<Long> keys(List<Question> banks, DrawDraft draw) {
    return IntStream.range(0, banks.size())
        .filter(at -> banks.get(at).bank().equals(draw.bank()))
        .filter(at -> draw.holds(banks.get(at).category()))
        .asLongStream()
        .boxed()
        .toList();
  }
}
