package org.praxis.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.praxis.bench.Wrk.Answers;

/**
 * Requests of one kind, made over and over.
 *
 * @param name what it is called in reports
 * @param target answers a second that two cores are to give, those of the load generator included;
 *     0 for none
 * @param people who make them
 */
record Kind(String name, int target, List<String> people, Work work) {
  /** What they do. */
  interface Work {
    Answers of(Wrk wrk, Path cookies, int parallel, Duration time);
  }

  Kind {
    people = List.copyOf(people);
  }
}
