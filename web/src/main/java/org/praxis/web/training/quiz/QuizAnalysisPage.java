package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.praxis.training.QuizInsight;
import org.praxis.training.StepId;
import org.praxis.training.quiz.view.AnalysisView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/** How good the questions of a step's quiz are. */
@Named
@RequestScoped
public class QuizAnalysisPage {
  @Inject QuizInsight insight;
  @Inject Address address;
  @Inject Viewer viewer;

  private AnalysisView view;

  public void load() {
    viewer.identify();
    view = insight.analysis(address.part(0), Address.id(address.part(1), StepId::new));
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
