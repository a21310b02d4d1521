package org.praxis.moderation.guidelines;

import static org.praxis.harness.Company.HR;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.praxis.harness.Company;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.guidelines.GuidelinesDraft.Clause;
import org.praxis.moderation.view.CharterView;

/** A company with guidelines of its own, which nobody has to acknowledge. */
abstract class WithGuidelines {
  @Inject Company company;
  @Inject GuidelinesKeeping keeping;
  @Inject GuidelinesReading reading;

  /** The next edition: what belongs everywhere, and these that never do. */
  CharterView guidelines(String... never) throws Exception {
    int edition = HR.call(reading::guidelines).map(view -> view.guidelines().edition()).orElse(0);
    GuidelinesDraft draft =
        new GuidelinesDraft(
            "How we talk to each other",
            Stream.concat(
                    Stream.of(new Clause(ClauseKind.IN_SCOPE, "What helps others")),
                    Arrays.stream(never).map(text -> new Clause(ClauseKind.NEVER_HERE, text)))
                .toList());
    return HR.call(
        () ->
            keeping.amend(new GuidelinesAmendment(draft, "clearer", edition, Asked.NOBODY, null)));
  }
}
