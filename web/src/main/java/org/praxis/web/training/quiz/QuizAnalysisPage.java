package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.praxis.training.EnrolmentId;
import org.praxis.training.QuizAllowing;
import org.praxis.training.QuizInsight;
import org.praxis.training.StepId;
import org.praxis.training.quiz.view.AnalysisView;
import org.praxis.training.view.SpentQuizList;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** How good the questions of a step's quiz are. */
@Named
@RequestScoped
public class QuizAnalysisPage {
  @Inject QuizInsight insight;
  @Inject QuizAllowing allowing;
  @Inject Attempt attempt;
  @Inject Address address;
  @Inject Viewer viewer;

  private AnalysisView view;
  private SpentQuizList spent;

  public void load() {
    viewer.identify();
    StepId step = Address.id(address.part(1), StepId::new);
    attempt.pressed(
        "another",
        enrolment -> {
          boolean allowed =
              allowing.allowAnother(getSlug(), step, Address.id(enrolment, EnrolmentId::new));
          return "/training/quiz-analysis/"
              + Address.encode(getSlug())
              + "/"
              + step
              + (allowed ? "?done=sittingAllowed#spent" : "?done=sittingNotNeeded#spent");
        });
    if (!attempt.isOver()) {
      view = insight.analysis(getSlug(), step);
      spent = allowing.spent(getSlug(), step);
    }
  }

  public String getSlug() {
    return address.part(0);
  }

  public String getStep() {
    return address.part(1);
  }

  public AnalysisView getView() {
    return view;
  }

  /** Who has used all their sittings and not passed. */
  public SpentQuizList getSpent() {
    return spent;
  }

  /** A share in percent. */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(viewer.getLocale()).format(share);
  }

  /** With two digits; a dash where it cannot be said. */
  public String decimal(Double number) {
    if (number == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
