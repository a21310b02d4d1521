package org.praxis.training.quiz.question;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A word or a few, typed. Space around it, and how much of it there is between words, never
 * matters; case and accents as the question has it.
 */
public record ShortText(List<Accepted> accepted, boolean caseMatters, boolean accentsMatter)
    implements Question {

  /**
   * An answer that is taken.
   *
   * @param pattern the text, in which {@code *} stands for any text or none, and {@code \*} for the
   *     asterisk itself
   * @param credit what it is worth
   * @param feedback null for none
   */
  public record Accepted(String pattern, Share credit, String feedback) {}

  public ShortText {
    accepted = List.copyOf(accepted);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.SHORT_TEXT;
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Typed typed) || typed.isEmpty()) {
      return Marked.NOTHING;
    }
    String text = folded(typed.text());
    return accepted.stream()
        .filter(one -> Wildcard.matches(folded(one.pattern()), text))
        .max(Comparator.comparing(Accepted::credit))
        .map(
            one ->
                new Marked(
                    one.credit().within(),
                    Stream.of(one).map(Accepted::feedback).filter(Objects::nonNull).toList()))
        .orElse(Marked.NOTHING);
  }

  private String folded(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('\u2019', '\'')
            .replaceAll("[\\p{Z}\\s]+", " ")
            .strip();
    if (!accentsMatter) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
    return caseMatters ? plain : UCharacter.foldCase(plain, true);
  }

  @Override
  public Given best() {
    return new Given.Typed(Wildcard.example(right().pattern()), null);
  }

  private Accepted right() {
    return accepted.stream().filter(one -> one.credit().isAll()).findFirst().orElseThrow();
  }

  @Override
  public int shuffled() {
    return 0;
  }

  @Override
  public List<String> solution() {
    return accepted.stream()
        .filter(one -> one.credit().isAll())
        .map(one -> Wildcard.shown(one.pattern()))
        .toList();
  }
}
