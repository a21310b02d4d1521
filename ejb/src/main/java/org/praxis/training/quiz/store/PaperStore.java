package org.praxis.training.quiz.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.QuestionWording;

/** Keeps and finds quizzes as they were published. */
@ApplicationScoped
public class PaperStore {
  @PersistenceContext EntityManager em;

  public void add(Paper paper) {
    em.persist(paper);
  }

  /** With what it asks. */
  public Optional<Paper> find(PaperId id) {
    return whole(List.of(id)).stream().findFirst();
  }

  /** With what they ask, in three statements however many they are. */
  public List<Paper> whole(Collection<PaperId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    // Read before, so that the parts of each paper find them.
    em.createQuery(
            "select w from Paper p join p.parts x join x.wording w where p.id in :ids",
            QuestionWording.class)
        .setParameter("ids", ids)
        .getResultList();
    em.createQuery(
            "select b from Paper p join p.parts x join x.bank b where p.id in :ids", Bank.class)
        .setParameter("ids", ids)
        .getResultList();
    return papers(ids);
  }

  /** With their parts, in one statement however many they are. */
  public List<Paper> papers(Collection<PaperId> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct p from Paper p left join fetch p.parts where p.id in :ids",
                Paper.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The one published last about the subject. */
  public Optional<Paper> last(UUID subject) {
    return first(
        em.createQuery(
                "select p from Paper p where p.subject = :subject order by p.key desc", Paper.class)
            .setParameter("subject", subject)
            .setMaxResults(1));
  }

  /** What was asked about the subject by quizzes of its own, in any edition. */
  public List<QuestionWording> ownWordings(UUID subject) {
    return em.createQuery(
            "select w from QuestionWording w join fetch w.question q where q.subject = :subject order by w.key",
            QuestionWording.class)
        .setParameter("subject", subject)
        .getResultList();
  }
}
