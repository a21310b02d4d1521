package org.praxis.people.directory.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.people.directory.store.Staging;

/** Puts what was read beside the people, to be compared with them. */
@Dependent
@Named
public class StageEntries extends AbstractItemWriter {
  @Inject Work work;
  @Inject Staging staging;

  @Override
  public void writeItems(List<Object> items) {
    List<Reading> read = items.stream().map(Reading.class::cast).toList();
    List<Staging.Entry> entries = read.stream().map(Reading::staged).toList();
    List<Staging.Problem> problems = read.stream().flatMap(Reading::problems).toList();
    staging.addEntries(work.run(), entries);
    staging.addProblems(work.run(), problems);
    work.with(
        run -> {
          run.hasRead(entries.size(), problems.size(), work.clock().instant());
          return null;
        });
  }
}
