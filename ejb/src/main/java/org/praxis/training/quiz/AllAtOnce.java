package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.model.Part;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.SingleChoice;
import org.praxis.training.quiz.store.SittingStore;

/**
 * A sitting that begins and ends in one go, for quizzes of nothing but single choices of their own.
 */
@ApplicationScoped
public class AllAtOnce {
  @Inject Beginning beginning;
  @Inject SittingStore sittings;
  @Inject SittingEnding ending;
  @Inject Clock clock;

  /** A question and the option chosen, both as they were designed, from 1. */
  public record Choice(int question, int option) {}

  /**
   * @param number which of the learner's sittings it was
   * @param wrong numbers of the questions that were answered wrongly
   */
  public record Outcome(
      int number, int percent, int passMark, boolean passed, List<Integer> wrong) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome sit(PaperId paper, UUID holder, PersonId person, List<Choice> choices) {
    SittingId id = beginning.begin(paper, holder, person);
    Sitting sitting = sittings.lock(id, person).orElseThrow(NoSuchSitting::new);
    Map<Integer, Integer> chosen = chosen(choices);
    Map<Long, SittingItem> items =
        sittings.items(sitting).stream()
            .collect(Collectors.toMap(item -> item.wording().key(), Function.identity()));
    Instant now = clock.instant();
    List<Integer> wrong = new ArrayList<>();
    int number = 0;
    for (Part part : sitting.paper().parts()) {
      number++;
      SingleChoice question = single(part.wording());
      Integer option = chosen.remove(number);
      if (option == null) {
        throw new InvalidInput("answers", "training.quiz.unanswered", number);
      }
      if (option < 1 || option > question.options().size()) {
        throw new InvalidInput(
            "answers", "training.quiz.noSuchOption", number, question.options().size());
      }
      Given given = new Given.Chosen(List.of(option - 1));
      items.get(part.wording().key()).answer(given, null, now);
      if (!question.mark(given).credit().isAll()) {
        wrong.add(number);
      }
    }
    if (!chosen.isEmpty()) {
      throw new InvalidInput(
          "answers", "training.quiz.noSuchQuestion", chosen.keySet().iterator().next());
    }
    ending.end(sitting, List.copyOf(items.values()), now);
    return new Outcome(
        sitting.number(),
        sitting.percent(),
        sitting.paper().passMark(),
        sitting.passed(),
        List.copyOf(wrong));
  }

  private static Map<Integer, Integer> chosen(List<Choice> choices) {
    Map<Integer, Integer> chosen = new HashMap<>();
    for (Choice choice : choices) {
      if (chosen.put(choice.question(), choice.option()) != null) {
        throw new InvalidInput("answers", "training.quiz.answeredTwice", choice.question());
      }
    }
    return chosen;
  }

  private static SingleChoice single(QuestionWording wording) {
    if (wording == null || !(wording.asked() instanceof SingleChoice single)) {
      throw new NotAllAtOnce();
    }
    return single;
  }
}
