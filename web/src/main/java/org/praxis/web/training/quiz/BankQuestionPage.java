package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.praxis.platform.PageRequest;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.BankKeeping;
import org.praxis.training.quiz.BankQuestionDraft;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.BankQuestionView;
import org.praxis.training.quiz.view.BankRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/**
 * Writing a question of a bank: one that is there, or a new one of the kind that the address says.
 */
@Named
@RequestScoped
public class BankQuestionPage {
  @Inject BankReading reading;
  @Inject BankKeeping keeping;
  @Inject QuestionForm form;
  @Inject QuizFacts facts;
  @Inject Meanwhile meanwhile;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private BankQuestionView view;
  private BankRow bank;

  /** A question that is there. */
  public void load() {
    expectTrainer();
    QuestionId id = address.id(QuestionId::new);
    view = reading.question(id);
    bank = view.bank();
    form.open(view.draft().question(), null);
    attempt.pressed("more", pressed -> null);
    meanwhile.pressed(
        "save",
        pressed -> {
          keeping.rewrite(id, meanwhile.version(), draft());
          return BankPage.address(bank.id()) + "?done=questionSaved";
        },
        pressed -> "/training/bank-question/" + id + "?done=theirs");
    if (attempt.isRefused()) {
      view = reading.question(id);
    }
    if (meanwhile.isOvertaken()) {
      meanwhile.compare(view.version(), facts.of(view.draft()), facts.of(draft()));
    }
  }

  /** A new one. */
  public void begin() {
    expectTrainer();
    BankId id = address.id(BankId::new);
    bank = reading.bank(id, null, PageRequest.first()).bank();
    form.open(null, kind());
    attempt.pressed("more", pressed -> null);
    attempt.pressed(
        "save",
        how -> {
          keeping.write(id, draft());
          return how.equals("next")
              ? "/training/bank-question-new/"
                  + id
                  + "?kind="
                  + form.getKind()
                  + "&done=questionSaved"
              : BankPage.address(id) + "?done=questionSaved";
        });
  }

  private void expectTrainer() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
  }

  private QuestionKind kind() {
    return Stream.of(QuestionKind.values())
        .filter(kind -> kind.name().equals(request.getParameter("kind")))
        .findFirst()
        .orElse(QuestionKind.SINGLE);
  }

  /** The version that the form goes on from, also where it was sent for more rows alone. */
  public long getVersion() {
    return meanwhile.isSent("save") || request.getParameter("more") != null
        ? meanwhile.version()
        : view.version();
  }

  private BankQuestionDraft draft() {
    return new BankQuestionDraft(request.getParameter("category"), form.sent());
  }

  public BankQuestionView getView() {
    return view;
  }

  public BankRow getBank() {
    return bank;
  }

  public String getCategory() {
    String typed = request.getParameter("category");
    return typed != null ? typed : view == null ? "" : view.draft().category();
  }
}
