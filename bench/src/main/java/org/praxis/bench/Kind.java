package org.praxis.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.praxis.bench.Wrk.Answers;

/**
 * Requests of one kind, made over and over.
 *
 * @param name what it is called in reports
 * @param people who make them
 */
record Kind(String name, List<String> people, Work work) {
  /** What they do. */
  interface Work {
    Answers of(Wrk wrk, Path cookies, int parallel, Duration time) throws SQLException;
  }

  Kind {
    people = List.copyOf(people);
  }
}
