package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.DrawDraft;
import org.praxis.training.quiz.view.DrawChoice;
import org.praxis.web.page.Viewer;

/** What questions of a quiz can be drawn from: banks, and their categories below them. */
@Named
@RequestScoped
public class DrawSources {
  @Inject BankReading banks;
  @Inject QuizFacts facts;
  @Inject Viewer viewer;

  private List<SelectItem> choices;

  /** To be chosen from, and none at first. */
  public List<SelectItem> getAll() {
    if (choices == null) {
      choices = new ArrayList<>();
      choices.add(new SelectItem("", "–"));
      if (viewer.isTrainer()) {
        banks.choices().stream().map(DrawSources::choice).forEach(choices::add);
      }
    }
    return choices;
  }

  private static SelectItem choice(DrawChoice choice) {
    return choice.category() == null
        ? new SelectItem(choice.bank().toString(), choice.title() + " (" + choice.questions() + ")")
        : new SelectItem(
            choice.bank() + "/" + choice.category(),
            choice.title() + " › " + choice.category() + " (" + choice.questions() + ")");
  }

  /** What a draw draws from. */
  public String of(DrawDraft draw) {
    String value = draw.bank() + (draw.category() == null ? "" : "/" + draw.category());
    return getAll().stream()
        .filter(choice -> choice.getValue().equals(value))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElseGet(() -> draw.category() == null ? facts.closedBank() : draw.category());
  }
}
