package org.praxis.moderation.guidelines;

import jakarta.inject.Inject;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CharterView;

/** A company with guidelines of its own, which nobody has to acknowledge. */
abstract class WithGuidelines {
  @Inject Company company;
  @Inject GuidelinesReading reading;

  /** The next edition: what belongs everywhere, and these that never do. */
  CharterView guidelines(String... never) throws Exception {
    return company.guidelines(never);
  }
}
