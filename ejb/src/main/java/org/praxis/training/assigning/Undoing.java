package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.training.assigning.model.Candidate;
import org.praxis.training.assigning.model.PutBack;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.assigning.model.Terms;
import org.praxis.training.assigning.store.AssignmentWriting;
import org.praxis.training.assigning.store.AssignmentWriting.Kept;
import org.praxis.training.assigning.store.AssignmentWriting.Noted;
import org.praxis.training.assigning.store.AssignmentWriting.Stated;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.PlanRows;
import org.praxis.training.assigning.store.PlanRows.Done;

/** Puts back what a change did to people, but for those for whom something has happened since. */
@ApplicationScoped
class Undoing {
  @Inject Candidates candidates;
  @Inject AssignmentWriting writing;
  @Inject PlanRows rows;
  @Inject Clock clock;

  void putBack(RuleChange change, List<Done> part) {
    Instant now = clock.instant();
    Terms terms = change.rule().terms();
    List<Long> people = part.stream().map(Done::key).toList();
    candidates.lock(terms, people);
    Map<Long, Candidate> found =
        candidates.of(terms, people).stream()
            .collect(Collectors.toMap(Candidate::key, Function.identity()));
    List<Long> back = new ArrayList<>();
    List<Long> left = new ArrayList<>();
    List<PutBack> all = new ArrayList<>();
    for (Done done : part) {
      Candidate who = found.get(done.key());
      if (who == null || who.held() == null) {
        left.add(done.key());
        continue;
      }
      PutBack one = PutBack.of(done.before(), who, change.savedAt());
      (one.isBack() ? back : left).add(done.key());
      all.add(one);
    }
    write(all);
    writing.forgetRequests(
        all.stream().filter(one -> !one.state().isOpen()).map(PutBack::assignment).toList(), now);
    writing.dateEnrolments(all.stream().map(PutBack::assignment).toList());
    note(all, change, now);
    rows.undone(change.key(), back, left);
  }

  private void write(List<PutBack> all) {
    writing.state(all.stream().map(one -> new Stated(one.assignment(), one.state())).toList());
    writing.close(all.stream().filter(PutBack::closes).map(PutBack::assignment).toList());
    writing.change(
        all.stream()
            .filter(one -> one.cycle() != null && !one.closes())
            .map(one -> new Kept(one.assignment(), true, one.cycle()))
            .toList());
    writing.reopen(
        all.stream()
            .filter(PutBack::closes)
            .map(
                one ->
                    new AssignmentWriting.Reopened(
                        one.assignment(),
                        one.before().cycle(),
                        one.before().was(),
                        one.before().opens()))
            .toList());
  }

  private void note(List<PutBack> all, RuleChange change, Instant now) {
    writing.note(
        all.stream()
            .map(
                one ->
                    new Noted(
                        one.assignment(),
                        one.isBack() ? TrailKind.PUT_BACK : TrailKind.LEFT_ALONE,
                        one.before().cycle(),
                        one.before().becomes(),
                        one.before().was(),
                        one.before().act().name(),
                        null))
            .toList(),
        change.rule().number(),
        Cause.UNDO,
        change.undoneBy().value(),
        now);
  }
}
