package org.praxis.training.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.gift.GiftItem;
import org.praxis.training.quiz.gift.GiftMistake;
import org.praxis.training.quiz.gift.GiftReader;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.view.GiftMistakeView;
import org.praxis.training.quiz.view.GiftRow;
import org.praxis.training.quiz.view.GiftView;

/**
 * Reading a file in GIFT into a bank. Where one question is wrong nothing is taken, unless the
 * trainer has said that the right ones are; what is in the bank word for word is not taken twice.
 */
@Stateless
@RolesAllowed(Role.TRAINER)
public class GiftImport {
  private static final int MOST = 1000;

  @Inject Banks banks;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @param words what the options of a true-false question are called
   */
  public GiftView read(
      BankId id, @NotNull @Valid GiftDraft draft, @NotNull GiftReader.TrueFalse words) {
    Bank bank =
        banks
            .lock(id)
            .filter(one -> one.isOpenTo(me.id()))
            .orElseThrow(NoSuchBank::new)
            .expectKeptBy(me.id());
    List<GiftItem> items = GiftReader.read(draft.text(), words);
    if (items.isEmpty()) {
      throw new InvalidInput("text", "training.quiz.gift.nothing");
    }
    if (items.size() > MOST) {
      throw new InvalidInput("text", "training.quiz.gift.tooManyQuestions", items.size(), MOST);
    }
    int right = (int) items.stream().filter(GiftItem::isRight).count();
    boolean takes = right == items.size() || Boolean.TRUE.equals(draft.rightOnes());
    int taken = takes ? take(bank, items) : 0;
    return new GiftView(
        taken,
        takes ? right - taken : 0,
        right,
        items.size() - right,
        items.stream().map(GiftImport::row).toList());
  }

  private int take(Bank bank, List<GiftItem> items) {
    Set<QuestionDraft> there = new HashSet<>();
    banks.all(bank.id()).forEach(question -> there.add(question.wording().draft()));
    Instant now = clock.instant();
    int taken = 0;
    for (GiftItem item : items) {
      if (item.isRight() && there.add(item.question())) {
        KeptQuestion question = KeptQuestion.in(bank, item.category());
        question.say(item.question(), me.id(), now);
        banks.add(question);
        taken++;
      }
    }
    return taken;
  }

  private static GiftRow row(GiftItem item) {
    return new GiftRow(
        item.line(),
        item.category(),
        item.isRight() ? item.question().called() : null,
        item.isRight() ? item.question().kind() : null,
        item.mistakes().stream().map(GiftImport::mistake).toList(),
        item.remarks().stream().map(GiftImport::mistake).toList());
  }

  private static GiftMistakeView mistake(GiftMistake mistake) {
    return new GiftMistakeView(
        mistake.line(),
        mistake.column(),
        mistake.key(),
        mistake.arguments().stream().map(String::valueOf).toList());
  }
}
