package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.view.CriterionMarkView;
import org.praxis.training.marking.view.MarkView;
import org.praxis.training.marking.view.MarkingView;
import org.praxis.web.page.Meanwhile.Said;

/**
 * What is said of work, in words and in the order of the form, so that two marks can be compared.
 */
@RequestScoped
class MarkFacts {
  @Inject Words words;

  List<Said> of(MarkingView work, MarkView mark) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < work.assignment().criteria().size(); i++) {
      CriterionMarkView one = i < mark.criteria().size() ? mark.criteria().get(i) : null;
      add(
          said,
          work.assignment().criteria().get(i),
          one == null ? null : one.level(),
          one == null ? null : one.comment());
    }
    return with(said, mark.verdict(), mark.message());
  }

  List<Said> of(MarkingView work, MarkDraft mark) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < work.assignment().criteria().size(); i++) {
      boolean sent = i < mark.criteria().size();
      add(
          said,
          work.assignment().criteria().get(i),
          sent ? mark.criteria().get(i).level() : null,
          sent ? mark.criteria().get(i).comment() : null);
    }
    return with(said, mark.verdict(), mark.message());
  }

  private void add(List<Said> said, Criterion criterion, Integer level, String comment) {
    said.add(new Said(criterion.name(), level(criterion, level)));
    said.add(new Said(words.of("training.mark.comment", criterion.name()), comment));
  }

  private String level(Criterion criterion, Integer number) {
    if (number == null || number < 1 || number > criterion.levels().size()) {
      return null;
    }
    Level level = criterion.levels().get(number - 1);
    return level.words() + " (" + words.of("training.points", level.points()) + ")";
  }

  private List<Said> with(List<Said> said, MarkVerdict verdict, String message) {
    said.add(
        new Said(
            words.of("training.mark.verdict"),
            verdict == null ? null : words.of("training.mark.verdict." + verdict)));
    said.add(new Said(words.of("training.mark.message"), message));
    return said;
  }
}
