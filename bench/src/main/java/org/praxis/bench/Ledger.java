package org.praxis.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What people were told is done: written down on their side as soon as the answer is there, and
 * nothing else is.
 */
final class Ledger {
  private final ConcurrentLinkedQueue<String> replies = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> decisions = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> completions = new ConcurrentLinkedQueue<>();
  private final AtomicLong number = new AtomicLong();
  private final String run;

  /**
   * @param run sets its texts apart from those of others
   */
  Ledger(String run) {
    this.run = run;
  }

  /** Words that nobody else writes. */
  String words() {
    return "What helped me is number %d of %s, and to ask those who know."
        .formatted(number.incrementAndGet(), run);
  }

  void replied(String words) {
    replies.add(words);
  }

  /**
   * @param moderated the case
   */
  void decided(String moderated) {
    decisions.add(moderated);
  }

  /** A step of a track that somebody is enrolled in. */
  void completed(String enrolment, int step) {
    completions.add(enrolment + "/" + step);
  }

  List<String> replies() {
    return List.copyOf(replies);
  }

  List<String> decisions() {
    return List.copyOf(decisions);
  }

  /** Each as enrolment, slash, number of the step. */
  List<String> completions() {
    return List.copyOf(completions);
  }

  /** All that was acknowledged. */
  int size() {
    return replies.size() + decisions.size() + completions.size();
  }
}
