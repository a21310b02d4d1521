package org.praxis.training.quiz.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.AnalysisRow;
import org.praxis.training.quiz.view.AnalysisView;

/**
 * What learners made of questions. The first sitting of each counts: in a later one they know what
 * comes.
 */
@ApplicationScoped
public class Analyses {
  @PersistenceContext EntityManager em;

  private static final String FIRST =
      """
      with counted as (
        select distinct on (s.holder, s.subject) s.key from training_quiz_sitting s
        where s.ended_at is not null and %s
        order by s.holder, s.subject, s.number)
      """;

  // The question itself is left out of what it is compared with, or it would be like itself.
  private static final String ROWS =
      """
      , answers as (
        select i.wording_key, cast(i.credit as float8) as credit, i.answer is null as blank,
          count(*) over sitting - 1 as others,
          sum(cast(i.credit as float8)) over sitting - cast(i.credit as float8) as rest
        from counted c join training_quiz_item i on i.sitting_key = c.key
        window sitting as (partition by i.sitting_key))
      select cast(q.id as text), w.number, w.called, w.kind, count(*), count(*) filter (where a.blank),
        avg(a.credit), corr(a.credit, a.rest / nullif(a.others, 0))
      from answers a join training_quiz_wording w on w.key = a.wording_key
        join training_quiz_question q on q.key = w.question_key
      """;

  private static final String ORDER =
      " group by q.key, w.key order by q.category, w.called, q.key, w.number";

  private static final String ABOUT = "s.subject = :what";

  private static final String IN_BANK =
      """
      exists (select 1 from training_quiz_item i join training_quiz_wording w on w.key = i.wording_key
        join training_quiz_question q on q.key = w.question_key join training_quiz_bank b on b.key = q.bank_key
        where i.sitting_key = s.key and b.id = :what)""";

  /** Of all that was ever asked about the subject. */
  public AnalysisView about(UUID subject) {
    return view(ABOUT, "", subject);
  }

  /** Of a bank's questions, wherever they were asked. */
  public AnalysisView of(BankId bank) {
    return view(
        IN_BANK,
        " where q.bank_key = (select key from training_quiz_bank where id = :what)",
        bank.value());
  }

  private AnalysisView view(String which, String where, UUID what) {
    String first = FIRST.formatted(which);
    Query sittings = em.createNativeQuery(first + " select count(*) from counted");
    Query rows = em.createNativeQuery(first + ROWS + where + ORDER);
    return new AnalysisView(
        ((Number) sittings.setParameter("what", what).getSingleResult()).longValue(),
        ((List<?>) rows.setParameter("what", what).getResultList())
            .stream().map(row -> row((Object[]) row)).toList());
  }

  private static AnalysisRow row(Object[] row) {
    return new AnalysisRow(
        new QuestionId(UUID.fromString((String) row[0])),
        ((Number) row[1]).intValue(),
        (String) row[2],
        QuestionKind.valueOf((String) row[3]),
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue(),
        ((Number) row[6]).doubleValue(),
        row[7] == null ? null : ((Number) row[7]).doubleValue());
  }
}
