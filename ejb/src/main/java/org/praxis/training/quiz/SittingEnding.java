package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.praxis.training.quiz.event.SittingOver;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.question.Marked;
import org.praxis.training.quiz.question.Share;

/** Marks all answers of a sitting that nobody else holds, and lets what follows happen with it. */
@ApplicationScoped
class SittingEnding {
  @Inject Event<SittingOver> over;

  void end(Sitting sitting, List<SittingItem> items, Instant now) {
    Share sum = Share.NONE;
    for (SittingItem item : items) {
      Marked marked = item.wording().asked().mark(item.given().orElse(null));
      item.credit(marked);
      sum = sum.plus(marked.credit());
    }
    over.fire(sitting.end(sum, items.size(), now));
  }
}
