package org.praxis.training.quiz.question;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * To each thing its counterpart; each that is right is worth the same.
 *
 * @param prompts the things
 * @param counterparts in the same order, and after them those that belong to nothing
 */
public record Matching(List<String> prompts, List<String> counterparts) implements Question {
  public Matching {
    prompts = List.copyOf(prompts);
    counterparts = List.copyOf(counterparts);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.MATCHING;
  }

  /** What there is to choose from: of counterparts that read the same, one. */
  public List<String> choices() {
    return counterparts.stream().distinct().toList();
  }

  /** Which of the {@link #choices} belongs to that thing. */
  public int right(int prompt) {
    return choices().indexOf(counterparts.get(prompt));
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Placed placed)) {
      return Marked.NOTHING;
    }
    List<Integer> places = placed.places();
    long right =
        IntStream.range(0, Math.min(places.size(), prompts.size()))
            .filter(i -> places.get(i) != null && places.get(i) == right(i))
            .count();
    return new Marked(Share.of(right, prompts.size()), List.of());
  }

  @Override
  public boolean isComplete(Given given) {
    return given instanceof Given.Placed placed
        && placed.places().size() == prompts.size()
        && !placed.places().contains(null);
  }

  @Override
  public Given best() {
    return new Given.Placed(IntStream.range(0, prompts.size()).mapToObj(this::right).toList());
  }

  @Override
  public int shuffled() {
    return choices().size();
  }

  @Override
  public boolean alwaysShuffled() {
    return true;
  }

  @Override
  public List<String> solution() {
    return IntStream.range(0, prompts.size())
        .mapToObj(i -> Stream.of(prompts.get(i), counterparts.get(i)))
        .map(pair -> String.join(" → ", pair.toList()))
        .toList();
  }
}
