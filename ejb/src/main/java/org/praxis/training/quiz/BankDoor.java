package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.people.CurrentPerson;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.store.Banks;

/** Which banks a trainer may look into, and which they keep. */
@ApplicationScoped
class BankDoor {
  @Inject Banks banks;
  @Inject CurrentPerson me;

  Bank open(BankId id) {
    return banks.find(id).filter(this::isOpen).orElseThrow(NoSuchBank::new);
  }

  Bank kept(BankId id) {
    return open(id).expectKeptBy(me.id());
  }

  KeptQuestion openQuestion(QuestionId id) {
    return banks
        .question(id)
        .filter(question -> isOpen(question.bank()))
        .orElseThrow(NoSuchQuestion::new);
  }

  KeptQuestion keptQuestion(QuestionId id) {
    KeptQuestion question = openQuestion(id);
    question.bank().expectKeptBy(me.id());
    return question;
  }

  private boolean isOpen(Bank bank) {
    return bank.isOpenTo(me.id());
  }
}
