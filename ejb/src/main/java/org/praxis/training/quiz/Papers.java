package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.Part;
import org.praxis.training.quiz.model.Wording;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.store.PaperStore;
import org.praxis.training.quiz.view.PaperView;

/** Where a track has its quizzes published. */
@ApplicationScoped
public class Papers {
  @Inject PaperStore papers;
  @Inject Banks banks;

  /**
   * What keeps a draft from being published, beside what it says by itself: banks that its designer
   * may not draw from, and too few questions in them.
   *
   * @param field where the draft stands in what was sent, with a point at its end
   */
  public List<InvalidInput> missing(QuizDraft draft, PersonId designer, String field) {
    List<InvalidInput> missing = new ArrayList<>();
    for (int i = 0; i < draft.draws().size(); i++) {
      DrawDraft draw = draft.draws().get(i);
      Optional<Bank> bank = banks.find(draw.bank()).filter(one -> one.isOpenTo(designer));
      String at = field + "draws[" + i + "].";
      if (bank.isEmpty()) {
        missing.add(new InvalidInput(at + "bank", "training.quiz.draw.noBank"));
      } else {
        int there = banks.drawable(bank.get(), draw.category()).size();
        if (there < draw.count()) {
          missing.add(
              new InvalidInput(
                  at + "count",
                  "training.quiz.draw.tooFew",
                  bank.get().title(),
                  there,
                  draw.count()));
        }
      }
    }
    return missing;
  }

  /**
   * Publishes a quiz that nothing is missing of. One that asks the same as the last about the
   * subject is that one, and so is a question of its own the same question that it was.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PaperId publish(UUID subject, QuizDraft draft, PersonId designer, Instant now) {
    Map<QuestionDraft, Wording> known = new HashMap<>();
    papers.ownWordings(subject).forEach(wording -> known.put(wording.draft(), wording));
    List<Part> parts = new ArrayList<>();
    for (QuestionDraft question : draft.questions()) {
      parts.add(new Part(known.computeIfAbsent(question, own -> own(subject, own, designer, now))));
    }
    for (DrawDraft draw : draft.draws()) {
      parts.add(
          new Part(
              banks
                  .find(draw.bank())
                  .filter(bank -> bank.isOpenTo(designer))
                  .orElseThrow(NoSuchBank::new),
              draw.category(),
              draw.count()));
    }
    Paper paper = new Paper(subject, draft, parts, now);
    Optional<Paper> last = papers.last(subject).filter(paper::isLike);
    if (last.isEmpty()) {
      papers.add(paper);
    }
    return last.orElse(paper).id();
  }

  private Wording own(UUID subject, QuestionDraft draft, PersonId designer, Instant now) {
    KeptQuestion question = KeptQuestion.about(subject);
    question.say(draft, designer, now);
    banks.add(question);
    return question.wording();
  }

  /** What learners are told of them, in a fixed number of statements however many they are. */
  public Map<PaperId, PaperView> views(Collection<PaperId> ids) {
    return papers.papers(ids).stream()
        .map(Papers::view)
        .collect(Collectors.toMap(PaperView::id, Function.identity()));
  }

  private static PaperView view(Paper paper) {
    return new PaperView(
        paper.id(),
        paper.parts().stream().mapToInt(Part::size).sum(),
        paper.passMark(),
        paper.attempts(),
        paper.minutes(),
        paper.feedback());
  }

  /** A published quiz as a draft of the next. */
  public Optional<QuizDraft> draft(PaperId id) {
    return papers
        .find(id)
        .map(
            paper ->
                new QuizDraft(
                    paper.passMark(),
                    paper.parts().stream()
                        .map(Part::wording)
                        .filter(java.util.Objects::nonNull)
                        .map(Wording::draft)
                        .toList(),
                    paper.parts().stream()
                        .filter(part -> part.bank() != null)
                        .map(part -> new DrawDraft(part.bank().id(), part.category(), part.size()))
                        .toList(),
                    paper.attempts(),
                    paper.minutes(),
                    paper.shuffle(),
                    paper.feedback()));
  }
}
