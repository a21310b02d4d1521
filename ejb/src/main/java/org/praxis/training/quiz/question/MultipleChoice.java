package org.praxis.training.quiz.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Each right option adds its part, each wrong one takes its part away, down to nothing. */
public record MultipleChoice(List<Option> options) implements Question {
  public MultipleChoice {
    options = List.copyOf(options);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.MULTIPLE;
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Chosen chosen)
        || chosen.options().stream().anyMatch(i -> i >= options.size())) {
      return Marked.NOTHING;
    }
    List<Option> those = chosen.options().stream().map(options::get).toList();
    return new Marked(
        those.stream().map(Option::weight).reduce(Share.NONE, Share::plus).within(),
        those.stream().map(Option::feedback).filter(Objects::nonNull).toList());
  }

  @Override
  public Given best() {
    return new Given.Chosen(
        IntStream.range(0, options.size()).filter(i -> options.get(i).isRight()).boxed().toList());
  }

  @Override
  public int shuffled() {
    return options.size();
  }

  @Override
  public List<String> solution() {
    return options.stream().filter(Option::isRight).map(Option::text).toList();
  }
}
