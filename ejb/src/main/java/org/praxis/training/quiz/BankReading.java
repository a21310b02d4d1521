package org.praxis.training.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.quiz.gift.GiftWriter;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.view.BankQuestionView;
import org.praxis.training.quiz.view.BankRow;
import org.praxis.training.quiz.view.BankView;
import org.praxis.training.quiz.view.DrawChoice;

/** Looking into one's own banks and into shared ones. */
@Stateless
@RolesAllowed(Role.TRAINER)
public class BankReading {
  @Inject Banks banks;
  @Inject BankDoor door;
  @Inject People people;
  @Inject CurrentPerson me;

  /** Those that one may draw from, one's own first. */
  public Page<BankRow> banks(PageRequest page) {
    List<Banks.Facts> facts = banks.facts(me.id(), page);
    Map<PersonId, PersonChip> owners =
        people.chips(facts.stream().map(Banks.Facts::owner).toList());
    return new Page<>(
        facts.stream().map(one -> row(one, owners)).toList(), page, banks.count(me.id()));
  }

  /**
   * @param category path of a category, with those below it; null for all
   */
  public BankView bank(BankId id, String category, PageRequest page) {
    Bank bank = door.open(id);
    String path = category == null || category.isEmpty() ? null : BankDraft.path(category);
    return new BankView(
        row(id),
        bank.version(),
        banks.categories(id),
        new Page<>(banks.questions(id, path, page), page, banks.count(id, path)));
  }

  /** All that one may draw from, in one statement: each bank, and each of its categories. */
  public List<DrawChoice> choices() {
    List<DrawChoice> choices = new ArrayList<>();
    Map<BankId, List<Banks.Stock>> stocks =
        banks.stocks(me.id()).stream()
            .collect(
                Collectors.groupingBy(Banks.Stock::bank, LinkedHashMap::new, Collectors.toList()));
    for (List<Banks.Stock> stock : stocks.values()) {
      Banks.Stock first = stock.get(0);
      choices.add(new DrawChoice(first.bank(), first.title(), null, count(stock, null)));
      stock.stream()
          .map(Banks.Stock::category)
          .filter(category -> category != null && !category.isEmpty())
          .forEach(
              category ->
                  choices.add(
                      new DrawChoice(
                          first.bank(), first.title(), category, count(stock, category))));
    }
    return choices;
  }

  private static long count(List<Banks.Stock> stock, String category) {
    return stock.stream()
        .filter(one -> one.isIn(category))
        .mapToLong(Banks.Stock::questions)
        .sum();
  }

  public BankQuestionView question(QuestionId id) {
    KeptQuestion question = door.openQuestion(id);
    return new BankQuestionView(
        id,
        row(question.bank().id()),
        new BankQuestionDraft(question.category(), question.wording().draft()),
        question.wording().number(),
        question.version());
  }

  /** All questions of the bank in GIFT. */
  public String gift(BankId id) {
    door.open(id);
    GiftWriter file = new GiftWriter();
    banks.all(id).forEach(question -> file.add(question.category(), question.wording().draft()));
    return file.text();
  }

  private BankRow row(BankId id) {
    Banks.Facts facts = banks.facts(id, me.id()).orElseThrow(NoSuchBank::new);
    return row(facts, people.chips(List.of(facts.owner())));
  }

  private BankRow row(Banks.Facts facts, Map<PersonId, PersonChip> owners) {
    return new BankRow(
        facts.id(),
        facts.title(),
        facts.shared(),
        facts.owner().equals(me.id()),
        owners.get(facts.owner()),
        facts.questions());
  }
}
