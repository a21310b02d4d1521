package org.praxis.training.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.store.Banks;

/**
 * Keeping questions together. Who keeps a bank changes it; others draw from it where it is shared.
 */
@Stateless
@RolesAllowed(Role.TRAINER)
public class BankKeeping {
  @Inject Banks banks;
  @Inject BankDoor door;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public BankId begin(@NotNull @Valid BankDraft draft) {
    Bank bank = new Bank(draft, me.id(), clock.instant());
    banks.add(bank);
    return bank.id();
  }

  /**
   * @param version of the bank as it was shown
   */
  public void change(BankId id, @NotNull Long version, @NotNull @Valid BankDraft draft) {
    door.kept(id).change(draft, version);
  }

  /** A new question; it can be drawn from now on. */
  public QuestionId write(BankId id, @NotNull @Valid BankQuestionDraft draft) {
    draft.question().question(1, "question.");
    KeptQuestion question = KeptQuestion.in(door.kept(id), draft.category());
    question.say(draft.question(), me.id(), clock.instant());
    banks.add(question);
    return question.id();
  }

  /**
   * The question says something else from now on. Who was asked it keeps what they were asked.
   *
   * @param version of the question as it was shown
   */
  public void rewrite(
      QuestionId id, @NotNull Long version, @NotNull @Valid BankQuestionDraft draft) {
    draft.question().question(1, "question.");
    Instant now = clock.instant();
    KeptQuestion question = door.keptQuestion(id);
    question.move(draft.category(), version);
    QuestionWording before = question.wording();
    QuestionWording after = question.say(draft.question(), me.id(), now);
    if (after != before) {
      banks.add(after);
    }
  }

  /** It is drawn no more. Sittings that asked it stay as they are. */
  public void remove(QuestionId id) {
    door.keptQuestion(id).remove(clock.instant());
  }
}
