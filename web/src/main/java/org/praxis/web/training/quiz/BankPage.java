package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.BankKeeping;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.ItemAnalysis;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.AnalysisRow;
import org.praxis.training.quiz.view.BankQuestionRow;
import org.praxis.training.quiz.view.BankView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** One bank: its questions by category, what answers tell of them, and who may draw from it. */
@Named
@RequestScoped
public class BankPage {
  @Inject BankReading reading;
  @Inject BankKeeping keeping;
  @Inject ItemAnalysis analysis;
  @Inject QuizFacts facts;
  @Inject Meanwhile meanwhile;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private BankView view;
  private Map<QuestionId, AnalysisRow> told;

  static String address(BankId id) {
    return "/training/bank/" + id;
  }

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    BankId id = address.id(BankId::new);
    meanwhile.pressed(
        "change",
        pressed -> {
          keeping.change(id, meanwhile.version(), sent());
          return address(id) + "?done=saved";
        },
        pressed -> address(id) + "?done=theirs");
    attempt.pressed(
        "remove",
        question -> {
          keeping.remove(Address.id(question, QuestionId::new));
          return address(id) + "?done=questionRemoved";
        });
    if (!attempt.isOver()) {
      view = reading.bank(id, getCategory(), address.page());
      if (meanwhile.isOvertaken()) {
        BankDraft now = new BankDraft(view.bank().title(), view.bank().shared());
        meanwhile.compare(view.version(), facts.of(now), facts.of(sent()));
      }
      // Of several wordings the one that is asked now.
      told =
          analysis.of(id).rows().stream()
              .collect(
                  Collectors.toMap(
                      AnalysisRow::question,
                      Function.identity(),
                      (one, other) -> one.wording() > other.wording() ? one : other));
    }
  }

  private BankDraft sent() {
    return new BankDraft(request.getParameter("title"), request.getParameter("shared") != null);
  }

  /** The version that a change goes on from. */
  public long getVersion() {
    return meanwhile.carried(view.version());
  }

  public BankView getView() {
    return view;
  }

  /** Path of the category that is looked at; null for all. */
  public String getCategory() {
    String category = request.getParameter("kind");
    return category == null || category.isEmpty() ? null : category;
  }

  /** What answers say of the question's present wording; null where nobody was asked it. */
  public AnalysisRow told(BankQuestionRow question) {
    AnalysisRow row = told.get(question.id());
    return row == null || row.wording() != question.wording() ? null : row;
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  public String typed(String field, String now) {
    return meanwhile.isSent("change") ? request.getParameter(field) : now;
  }

  public boolean isShared() {
    return meanwhile.isSent("change")
        ? request.getParameter("shared") != null
        : view.bank().shared();
  }
}
