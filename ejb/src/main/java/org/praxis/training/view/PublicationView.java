package org.praxis.training.view;

import java.util.List;
import org.praxis.training.talk.view.RaisedRule;

/**
 * What publishing a draft would do.
 *
 * @param version of the draft, to be sent along
 * @param edition number of the current one; null before the first
 * @param next number that the new one would have
 * @param gaps what is missing; nothing is published as long as there are any
 * @param learners by edition, the newest first; editions without learners are left out
 * @param raised discussions that would be judged differently, and who would have to write more
 */
public record PublicationView(
    String slug,
    String title,
    long version,
    Integer edition,
    int next,
    List<Gap> gaps,
    EditionChanges changes,
    List<EditionLearners> learners,
    List<RaisedRule> raised) {
  public PublicationView {
    gaps = List.copyOf(gaps);
    learners = List.copyOf(learners);
    raised = List.copyOf(raised);
  }

  public long inProgress() {
    return learners.stream().mapToLong(EditionLearners::inProgress).sum();
  }
}
