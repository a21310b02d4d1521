package org.praxis.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.people.Staff.word;
import static org.praxis.people.directory.Following.entry;
import static org.praxis.people.directory.SyncKind.CHANGES;
import static org.praxis.people.directory.SyncKind.FULL;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.people.PersonId;
import org.praxis.people.directory.Following.Told;
import org.praxis.people.directory.store.Comparing.Losses;

/** Which person an entry is, when names move, double and come back. */
@ExtendWith(ArquillianExtension.class)
class WhoseEntryIT {
  @Inject Following following;
  @Inject Rows rows;

  private final String main = word();
  private final String second = word();
  private final List<String> both = List.of(main, second);
  private final String john = word();
  private final String jane = word();
  private final String jack = word();

  @Test
  void aNamesakeInALaterDirectoryTakesNobodyOver() {
    following.follow(FULL, both, entry(main, "1", john, "John Smith"));
    PersonId person = following.personOf(main, "1");
    following.follow(CHANGES, both, later("2", john, "John Smith"));
    assertThat(following.personOf(main, "1")).isEqualTo(person);
    assertThat(following.personOf(second, "2")).isNull();

    long run =
        following.follow(
            FULL, both, entry(main, "1", john, "John Smith"), later("2", john, "John Smith"));
    assertThat(following.personOf(main, "1")).isEqualTo(person);
    assertThat(following.problems(run)).asString().isEqualTo("[LOGIN_OF_EARLIER]");
  }

  @Test
  void whoMovesToAnEarlierDirectoryStaysThePerson() {
    following.follow(FULL, both, later("2", john, "John Smith"));
    PersonId person = following.personOf(second, "2");
    following.follow(
        FULL, both, entry(main, "1", john, "John Smith"), later("2", john, "John Smith"));
    assertThat(following.personOf(main, "1")).isEqualTo(person);
  }

  @Test
  void whoseDirectoryIsFollowedNoMoreStaysThePersonInAnother() {
    following.follow(FULL, both, later("2", john, "John Smith"));
    PersonId person = following.personOf(second, "2");
    following.follow(CHANGES, List.of(main), entry(main, "1", john, "John Smith"));
    assertThat(following.personOf(main, "1")).isEqualTo(person);
  }

  @Test
  void whoeverIsGivenTheUserNameOfSomebodyWithoutAnEntryIsNotThem() {
    PersonId before = arrived(john, "Olga Old", "olga@corp.example");
    long run = following.follow(FULL, both, entry(main, "1", john, "Nina New"));
    assertThat(following.personOf(main, "1")).isNull();
    assertThat(following.problems(run)).asString().isEqualTo("[LOGIN_TAKEN]");

    following.follow(
        FULL, both, new Told(main, 1, "1", john, "Olga Older", "Olga@corp.example", null));
    assertThat(following.personOf(main, "1")).isEqualTo(before);
  }

  @Test
  void whoSignedInThroughAProviderBeforeTheFirstRunIsThePerson() {
    PersonId before = arrived(john, "John Smith", null);
    rows.change(
        "update people_person set directory = 'openid', external_id = ?1 where uid = ?1", john);
    following.follow(FULL, both, entry(main, "1", john, "John Smith"));
    assertThat(following.personOf(main, "1")).isEqualTo(before);
  }

  @Test
  void aReportKeepsAManagerWhoseEntryHasADouble() {
    following.follow(FULL, both, entry(main, "1", john, "Dora Director"), reportOf("1"));
    PersonId report = following.personOf(main, "9");
    PersonId manager = following.personOf(main, "1");
    assertThat(following.managerOf(report)).isEqualTo(manager);
    following.follow(
        FULL,
        both,
        entry(main, "1", john, "Dora Director"),
        entry(main, "2", john, "Dora Double"),
        reportOf("1"));
    assertThat(following.managerOf(report)).isEqualTo(manager);
  }

  @Test
  void namesThatMoveOnInAChainWaitUntilTheLastOneIsFree() {
    arrived(jack, "Jack Outside", null); // without an entry, so nobody takes the name away
    following.follow(
        FULL, both, entry(main, "1", john, "John Smith"), entry(main, "2", jane, "Jane Miller"));
    PersonId first = following.personOf(main, "1");
    PersonId other = following.personOf(main, "2");
    long run =
        following.follow(
            FULL,
            both,
            entry(main, "1", jack, "John Smith"),
            entry(main, "2", john, "Jane Miller"));
    assertThat(following.personOf(main, "1")).isEqualTo(first);
    assertThat(following.personOf(main, "2")).isEqualTo(other);
    assertThat(following.problems(run)).asString().isEqualTo("[LOGIN_TAKEN, LOGIN_TAKEN]");
  }

  @Test
  void whoSignsInWhileARunReadsIsNotGone() {
    Instant begun = Instant.now().minusSeconds(60);
    PersonId early = arrived(john, "Early Bird", null);
    PersonId late = arrived(jane, "Late Comer", null);
    for (PersonId person : List.of(early, late)) {
      rows.change(
          "update people_person set directory = ?1, external_id = uid, arrived_at = ?2 where id = ?3",
          main,
          person.equals(early) ? begun.minusSeconds(1) : begun.plusSeconds(1),
          person.value());
    }
    long run = following.check(FULL, begun, both, List.of(entry(main, "1", jack, "Jack")));
    assertThat(following.departing(run)).asString().isEqualTo("[" + john + "]");
  }

  @Test
  void whoIsInAPartOfTheTreeThatWasRenamedStaysInTheirGroupsUntilItIsReadAnew() {
    following.follow(
        FULL, both, entry(main, "1", john, "John Smith"), entry(main, "2", jane, "Jane Miller"));
    String first = "entry=1,ou=people";
    String other = "entry=2,ou=people";
    assertThat(following.group(CHANGES, main, first, other)).hasSize(2);
    String renamed = "entry=1,ou=renamed";
    assertThat(following.group(CHANGES, main, renamed)).asString().isEqualTo("[" + john + "]");
    assertThat(following.group(FULL, main, renamed)).isEmpty();
  }

  @Test
  void aManagerInAPartOfTheTreeThatWasRenamedStaysTheirs() {
    following.follow(FULL, both, entry(main, "1", john, "Dora Director"), reportOf("1"));
    PersonId report = following.personOf(main, "9");
    PersonId manager = following.personOf(main, "1");
    following.follow(CHANGES, both, reportOf("1,ou=renamed"));
    assertThat(following.managerOf(report)).isEqualTo(manager);
    following.follow(CHANGES, both, reportOf("7"));
    assertThat(following.managerOf(report)).isNull();
  }

  @Test
  void theLossesOfEachDirectoryAreItsOwn() {
    following.follow(
        FULL,
        both,
        entry(main, "1", john, "John Smith"),
        entry(main, "3", jack, "Jack Smith"),
        later("2", jane, "Jane Miller"));
    long run =
        following.check(
            FULL,
            Instant.now(),
            both,
            List.of(entry(main, "1", john, "John Smith"), entry(main, "3", jack, "Jack Smith")));
    assertThat(following.losses(run, both))
        .containsExactly(new Losses(main, 0L, 2L, true), new Losses(second, 1L, 1L, false));
  }

  private Told later(String id, String uid, String name) {
    return new Told(second, 2, id, uid, name, null, null);
  }

  private Told reportOf(String manager) {
    return new Told(main, 1, "9", jane, "Rita Report", null, manager);
  }

  /** Somebody whom no synchronisation has read. */
  private PersonId arrived(String uid, String name, String mail) {
    PersonId id = PersonId.next();
    rows.change(
        "insert into people_person (id, uid, name, mail, has_photo, version, arrived_at)"
            + " values (?1, ?2, ?3, cast(?4 as text), false, 0, now())",
        id.value(),
        uid,
        name,
        mail);
    return id;
  }
}
