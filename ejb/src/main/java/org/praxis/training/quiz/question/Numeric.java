package org.praxis.training.quiz.question;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A number within given bounds, which belong to them. */
public record Numeric(List<Accepted> accepted) implements Question {

  /**
   * Numbers that are taken.
   *
   * @param credit what they are worth
   * @param feedback null for none
   */
  public record Accepted(BigDecimal from, BigDecimal to, Share credit, String feedback) {
    boolean has(BigDecimal number) {
      return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
    }
  }

  public Numeric {
    accepted = List.copyOf(accepted);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.NUMERIC;
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Typed typed) || typed.number() == null) {
      return Marked.NOTHING;
    }
    return accepted.stream()
        .filter(one -> one.has(typed.number()))
        .max(Comparator.comparing(Accepted::credit))
        .map(
            one ->
                new Marked(
                    one.credit().within(),
                    Stream.of(one).map(Accepted::feedback).filter(Objects::nonNull).toList()))
        .orElse(Marked.NOTHING);
  }

  @Override
  public Given best() {
    BigDecimal number =
        accepted.stream().filter(one -> one.credit().isAll()).findFirst().orElseThrow().from();
    return new Given.Typed(number.toPlainString(), number);
  }

  @Override
  public boolean isComplete(Given given) {
    return given instanceof Given.Typed typed && typed.number() != null;
  }

  @Override
  public Flaw flaw(Given given) {
    return given instanceof Given.Typed typed && !typed.isEmpty() && typed.number() == null
        ? Flaw.NO_NUMBER
        : null;
  }

  @Override
  public int shuffled() {
    return 0;
  }

  @Override
  public List<String> solution() {
    return accepted.stream()
        .filter(one -> one.credit().isAll())
        .map(
            one ->
                one.from().compareTo(one.to()) == 0
                    ? written(one.from())
                    : written(one.from()) + " … " + written(one.to()))
        .toList();
  }

  private static String written(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
