package org.praxis.bench;

import java.sql.SQLException;

/**
 * Something is taken from a running Praxis or done to it, and what becomes of it is looked at. Each
 * leaves Praxis as it found it, but for what people wrote meanwhile.
 */
interface Experiment {
  /** What it is called in reports, in a few words. */
  String name();

  /** In one line: what has to be so for Praxis to have survived. */
  String expected();

  /** Whether it is part of the short form, where all have less than ten minutes. */
  default boolean isBrief() {
    return true;
  }

  /** Does it, and notes what came of it. */
  void run(Testbed testbed, Findings findings) throws SQLException;
}
