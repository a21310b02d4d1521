package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Grounds;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;

/**
 * What follows when whoever reported a text in vain was right after all: it is removed, by a
 * decision that its author is told of and can appeal against as against any other (docs/adr/0040).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportUpholding {
  @Inject @Any Instance<ReportableSource> sources;
  @Inject Cases cases;
  @Inject CharterStore charters;
  @Inject Messages messages;
  @Inject Effects effects;
  @Inject ReportAnswering answering;

  /** Which submission others read; empty where they do not any more. */
  OptionalInt published(UUID content) {
    return sources.stream()
        .map(source -> source.published(content))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /**
   * The report was right, and so were those of the others in its case.
   *
   * @param removal null where nothing is to be removed any more
   * @return the case by which the text is removed now; null where it was gone before
   * @throws InvalidInput where the removal is missing, or names no clause or no word to the author
   * @throws NothingToRemove where others do not read the text any more
   * @throws RewrittenMeanwhile where it reads otherwise than the judge has it
   */
  CaseId uphold(Appeal asked, Removal removal, Instant now) {
    Case dismissed = asked.decision().decided();
    UUID content = dismissed.content().id();
    // As whoever changes the text does, and before it.
    cases.holdReports(content);
    Case held = cases.lock(dismissed.id()).orElseThrow();
    OptionalInt read = published(content);
    if (read.isEmpty()) {
      if (removal != null) {
        throw new NothingToRemove();
      }
      answering.upheld(held, now);
      return null;
    }
    if (removal == null) {
      throw new InvalidInput("clause", "moderation.clause.needed");
    }
    if (removal.revision() != read.getAsInt()) {
      throw new RewrittenMeanwhile();
    }
    // What others have reported since waits by itself, and is answered by the same removal.
    Case removed = cases.lockReported(content).orElse(held);
    Policies inForce =
        charters
            .policies(removed.space())
            .orElseThrow(() -> new Missing("moderation.charter.missing"));
    Grounds grounds = Grounds.of(messages.filled(removal.ruling(), removed, inForce), inForce);
    removed.remove(asked.judge(), read.getAsInt(), grounds, now);
    effects.take(removed, asked.id(), now).overrules(asked.decider());
    if (!removed.equals(held)) {
      answering.upheld(held, now);
    }
    return removed.id();
  }
}
