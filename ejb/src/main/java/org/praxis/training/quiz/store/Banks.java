package org.praxis.training.quiz.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.view.BankQuestionRow;
import org.praxis.training.quiz.view.CategoryRow;

/** Keeps and finds banks and their questions. */
@ApplicationScoped
public class Banks {
  @PersistenceContext EntityManager em;

  /** A bank in a list. */
  public record Facts(BankId id, String title, Boolean shared, PersonId owner, Long questions) {}

  /**
   * How many questions a category of a bank has.
   *
   * @param category null where the bank has no question
   */
  public record Stock(BankId bank, String title, String category, Long questions) {
    /**
     * @param path null for the whole bank
     */
    public boolean isIn(String path) {
      return BankDraft.isIn(category, path);
    }
  }

  private static final String FACTS =
      "select b.id, b.title, b.shared, b.owner,"
          + " (select count(q) from KeptQuestion q where q.bank = b and q.removedAt is null)"
          + " from Bank b where (b.owner = :me or b.shared = true)";

  private static final String UNDER =
      " and (:category is null or q.category = :category or q.category like :under escape '!')";

  public void add(Bank bank) {
    em.persist(bank);
  }

  /** With what it says, which is kept for ever. */
  public void add(KeptQuestion question) {
    QuestionWording wording = question.wording();
    em.persist(question);
    em.persist(wording);
  }

  public void add(QuestionWording wording) {
    em.persist(wording);
  }

  public Optional<Bank> find(BankId id) {
    return first(
        em.createQuery("select b from Bank b where b.id = :id", Bank.class).setParameter("id", id));
  }

  /** Two who read a file into it do so one after the other. */
  public Optional<Bank> lock(BankId id) {
    return first(
        em.createQuery("select b from Bank b where b.id = :id", Bank.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those that the trainer may draw from, their own first. */
  public List<Facts> facts(PersonId me, PageRequest page) {
    return em.createQuery(
            FACTS + " order by case when b.owner = :me then 0 else 1 end, b.title, b.key",
            Facts.class)
        .setParameter("me", me)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long count(PersonId me) {
    return em.createQuery(
            "select count(b) from Bank b where b.owner = :me or b.shared = true", Long.class)
        .setParameter("me", me)
        .getSingleResult();
  }

  public Optional<Facts> facts(BankId id, PersonId me) {
    return first(
        em.createQuery(FACTS + " and b.id = :id", Facts.class)
            .setParameter("me", me)
            .setParameter("id", id));
  }

  public List<CategoryRow> categories(BankId bank) {
    return em.createQuery(
            "select q.category, count(q) from KeptQuestion q where q.bank.id = :bank and q.removedAt is null"
                + " group by q.category order by q.category",
            CategoryRow.class)
        .setParameter("bank", bank)
        .getResultList();
  }

  /**
   * @param category with those below it; null for all
   */
  public List<BankQuestionRow> questions(BankId bank, String category, PageRequest page) {
    return em.createQuery(
            "select q.id, w.called, w.kind, q.category, w.number,"
                + " (select count(i) from SittingItem i where i.wording.question = q)"
                + " from KeptQuestion q join q.wording w where q.bank.id = :bank and q.removedAt is null"
                + UNDER
                + " order by q.category, w.called, q.key",
            BankQuestionRow.class)
        .setParameter("bank", bank)
        .setParameter("category", category)
        .setParameter("under", under(category))
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long count(BankId bank, String category) {
    return em.createQuery(
            "select count(q) from KeptQuestion q where q.bank.id = :bank and q.removedAt is null"
                + UNDER,
            Long.class)
        .setParameter("bank", bank)
        .setParameter("category", category)
        .setParameter("under", under(category))
        .getSingleResult();
  }

  /** What all banks have that are open to the trainer, by category; their own first. */
  public List<Stock> stocks(PersonId me) {
    return em.createQuery(
            "select b.id, b.title, q.category, count(q) from Bank b"
                + " left join KeptQuestion q on q.bank = b and q.removedAt is null"
                + " where b.owner = :me or b.shared = true"
                + " group by b.key, b.id, b.title, b.owner, q.category"
                + " order by case when b.owner = :me then 0 else 1 end, b.title, b.key, q.category",
            Stock.class)
        .setParameter("me", me)
        .getResultList();
  }

  /** What those banks have that are open to the trainer, by category. */
  public List<Stock> stocks(Collection<BankId> ids, PersonId me) {
    return em.createQuery(
            "select b.id, b.title, q.category, count(q) from Bank b"
                + " left join KeptQuestion q on q.bank = b and q.removedAt is null"
                + " where b.id in :ids and (b.owner = :me or b.shared = true)"
                + " group by b.id, b.title, q.category",
            Stock.class)
        .setParameter("ids", ids)
        .setParameter("me", me)
        .getResultList();
  }

  /** Keys of what can be drawn, in an order that stays. */
  public List<Long> drawable(Bank bank, String category) {
    return em.createQuery(
            "select q.wording.key from KeptQuestion q where q.bank = :bank and q.removedAt is null"
                + UNDER
                + " order by q.key",
            Long.class)
        .setParameter("bank", bank)
        .setParameter("category", category)
        .setParameter("under", under(category))
        .getResultList();
  }

  public List<QuestionWording> wordings(Collection<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select w from QuestionWording w where w.key in :keys", QuestionWording.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  /** All that a bank has, with what it says, in the order of its categories. */
  public List<KeptQuestion> all(BankId bank) {
    return em.createQuery(
            "select q from KeptQuestion q join fetch q.wording where q.bank.id = :bank and q.removedAt is null"
                + " order by q.category, q.key",
            KeptQuestion.class)
        .setParameter("bank", bank)
        .getResultList();
  }

  /** A question of a bank that is still there, with what it says. */
  public Optional<KeptQuestion> question(QuestionId id) {
    return first(
        em.createQuery(
                "select q from KeptQuestion q join fetch q.wording join fetch q.bank where q.id = :id and q.removedAt is null",
                KeptQuestion.class)
            .setParameter("id", id));
  }

  private static String under(String category) {
    return category == null
        ? ""
        : category.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
  }
}
