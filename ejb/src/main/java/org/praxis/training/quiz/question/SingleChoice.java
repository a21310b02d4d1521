package org.praxis.training.quiz.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One option is right; others may be worth a part. */
public record SingleChoice(List<Option> options) implements Question {
  public SingleChoice {
    options = List.copyOf(options);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.SINGLE;
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Chosen chosen)
        || chosen.options().size() != 1
        || chosen.options().get(0) >= options.size()) {
      return Marked.NOTHING;
    }
    Option option = options.get(chosen.options().get(0));
    return new Marked(
        option.weight().within(),
        Stream.of(option).map(Option::feedback).filter(Objects::nonNull).toList());
  }

  @Override
  public Given best() {
    return new Given.Chosen(List.of(right()));
  }

  private int right() {
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).weight().isAll())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public int shuffled() {
    return options.size();
  }

  @Override
  public List<String> solution() {
    return List.of(options.get(right()).text());
  }
}
