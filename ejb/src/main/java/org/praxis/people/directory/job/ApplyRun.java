package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Offices;
import org.praxis.people.PersonId;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.Applying;
import org.praxis.people.directory.store.Staging;
import org.praxis.people.directory.store.Units;
import org.praxis.people.duty.Inheritance;
import org.praxis.people.event.PersonJoined;
import org.praxis.people.event.PersonLeft;
import org.praxis.people.event.PersonMoved;
import org.praxis.people.event.PersonReturned;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.platform.outbox.Outbox;

/**
 * Changes people, in transactions of a few thousand, each with its events. A server that dies in
 * between leaves whole parts done; whoever goes on finds them so.
 */
@Dependent
@Named
public class ApplyRun extends AbstractBatchlet {
  private static final int SLICE = 5_000;

  @Inject Work work;
  @Inject Sources sources;
  @Inject Units units;
  @Inject Offices offices;
  @Inject Applying applying;
  @Inject Staging staging;
  @Inject Outbox outbox;
  @Inject Inheritance inheritance;

  @Override
  public String process() {
    work.with(this::makeUnits);
    work.with(this::depart);
    work.with(
        run -> {
          applying.rename(run.key());
          return null;
        });
    int slice = applying.nextSlice(work.run());
    while (takeOver(slice) > 0) {
      slice++;
    }
    work.with(this::end);
    return null;
  }

  private Void makeUnits(SyncRun run) {
    for (Units.NewOffice office : units.newOffices(run.key())) {
      Optional<String> said = offices.configured(office.name()).map(ZoneId::getId);
      units.addOffice(office.name(), office.zone() == null ? said.orElse(null) : office.zone());
    }
    departments(units.newDepartments(run.key())).forEach(units::addDepartments);
    return null;
  }

  // With all above them, level by level from the top.
  private static List<List<Units.Department>> departments(List<String> paths) {
    Set<String> all = new LinkedHashSet<>();
    for (String path : paths) {
      for (String above = path; above != null; above = above(above)) {
        all.add(above);
      }
    }
    Function<String, Integer> depth = path -> path.split("/").length;
    return all.stream()
        .sorted(Comparator.comparing(depth))
        .collect(Collectors.groupingBy(depth, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(level -> level.stream().map(ApplyRun::department).toList())
        .toList();
  }

  private static Units.Department department(String path) {
    return new Units.Department(path, path.substring(path.lastIndexOf('/') + 1), above(path));
  }

  private static String above(String path) {
    int last = path.lastIndexOf('/');
    return last < 0 ? null : path.substring(0, last);
  }

  private Void depart(SyncRun run) {
    Instant now = work.clock().instant();
    List<PersonId> left = applying.depart(run.key(), now);
    outbox.recordAll(left.stream().map(id -> new PersonLeft(id, now)).toList());
    tell(left, now);
    return null;
  }

  private void tell(List<PersonId> changed, Instant now) {
    if (!changed.isEmpty()) {
      outbox.record(new ProfilesChanged(changed, now));
    }
  }

  private int takeOver(int slice) {
    return work.with(
        run -> {
          Instant now = work.clock().instant();
          int taken = applying.slice(run.key(), slice, SLICE);
          List<PersonId> back = applying.returning(run.key(), slice);
          List<PersonId> joined = applying.join(run.key(), slice);
          List<PersonId> changed = applying.change(run.key(), slice);
          applying.photos(run.key(), slice);
          List<PersonId> moved = applying.moved(run.key(), slice);
          outbox.recordAll(joined.stream().map(id -> new PersonJoined(id, now)).toList());
          outbox.recordAll(moved.stream().map(id -> new PersonMoved(id, now)).toList());
          outbox.recordAll(back.stream().map(id -> new PersonReturned(id, now)).toList());
          tell(Stream.concat(joined.stream(), changed.stream()).distinct().toList(), now);
          run.isAlive(now);
          return taken;
        });
  }

  // Who leads whom is known when everybody is there.
  private Void end(SyncRun run) {
    Instant now = work.clock().instant();
    List<String> directories = sources.names();
    int shifted =
        units.groups(run.key(), directories, now)
            + units.members(run.key(), run.kind(), directories)
            + units.inhabit(now);
    applying.managers(run.key(), run.kind(), directories);
    inheritance.settle(now);
    run.marks().forEach((directory, mark) -> staging.mark(directory, mark, now));
    staging.clear(run.key());
    run.leavesUnits(shifted > 0);
    run.ends(SyncOutcome.DONE, now);
    return null;
  }
}
