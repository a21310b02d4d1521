package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.people.Staff.word;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.store.Persons.Known;

/** Who somebody is at their first sign-in. */
@ExtendWith(ArquillianExtension.class)
class NewcomersIT {
  @Inject Newcomers newcomers;
  @Inject FirstSignIn firstSignIn;
  @Inject UserTransaction transaction;
  @Inject Staff staff;
  @Inject Rows rows;
  @Resource ManagedExecutorService threads;

  private final String uid = word();

  @Test
  void ofTwoFirstRequestsAtOnceOneJoins() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<Known>> tries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      tries.add(
          threads.submit(
              () -> {
                together.await();
                return newcomers.add(entry("ldap", "1" + uid, "Nina New"));
              }));
    }
    Set<PersonId> people = new HashSet<>();
    for (Future<Known> one : tries) {
      people.add(one.get().id());
    }
    assertThat(people).hasSize(1);
    assertThat(told("PersonJoined", people.iterator().next())).isEqualTo(1);
  }

  @Test
  void ofTwoWhoComeAtOnceByOneEntryUnderTwoNamesTheSecondIsTheFirst() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<Known>> tries = new ArrayList<>();
    for (String login : List.of(uid, uid + "x")) {
      tries.add(
          threads.submit(
              () -> {
                together.await();
                return firstSignIn.of(entry("ldap", "1" + uid, "Nina New", login));
              }));
    }
    assertThat(tries.get(0).get().id()).isEqualTo(tries.get(1).get().id());
  }

  @Test
  void whomASynchronisationMakesKnownAtThatMomentIsWhoItMadeThem() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Future<Known> trying;
    transaction.begin();
    try {
      // As a run does that has not ended yet.
      rows.change(
          "insert into people_person (id, uid, name, has_photo, version, directory, external_id)"
              + " values (gen_random_uuid(), ?1, 'Nina New', false, 0, 'ldap', ?2)",
          uid,
          "1" + uid);
      trying =
          threads.submit(
              () -> {
                together.await();
                return firstSignIn.of(entry("ldap", "1" + uid, "Nina New"));
              });
      together.await();
      rows.awaitWaiting();
    } finally {
      transaction.commit();
    }
    assertThat(trying.get().name()).isEqualTo("Nina New");
  }

  @Test
  void whoIsHiredAgainAndSignsInBeforeTheNextRunIsThePersonWhomTheyWere() {
    PersonId person = leaver("Rita Return");
    Known known = newcomers.add(entry("ldap", "2" + uid, "Rita Réturn"));
    assertThat(known.id()).isEqualTo(person);
    assertThat(known.active()).isTrue();
    assertThat(told("PersonReturned", person)).isEqualTo(1);
  }

  @Test
  void somebodyElseOfThatUserNameIsSomebodyElse() {
    PersonId person = leaver("Rita Return");
    assertThat(newcomers.add(entry("ldap", "2" + uid, "Otto Other")).id()).isNotEqualTo(person);
  }

  @Test
  void whoLeftStaysOutWhateverACacheOrAProviderSays() {
    PersonId person = leaver("Rita Return");
    Known cached = newcomers.add(entry("ldap", "1" + uid, "Rita Return"));
    assertThat(cached.id()).isEqualTo(person);
    assertThat(cached.active()).isFalse();
    Known vouched = newcomers.add(entry(DirectoryPerson.OPENID, uid, "Rita Return"));
    assertThat(vouched.id()).isNotEqualTo(person);
  }

  @Test
  void forWhomPraxisWasClosedItStaysClosed() {
    PersonId person = leaver("Rita Return");
    staff.close(person);
    assertThat(newcomers.add(entry("ldap", "2" + uid, "Rita Return")).active()).isFalse();
  }

  private PersonId leaver(String name) {
    PersonId id = newcomers.add(entry("ldap", "1" + uid, name)).id();
    staff.leave(id);
    return id;
  }

  private DirectoryPerson entry(String directory, String id, String name) {
    return entry(directory, id, name, uid);
  }

  private static DirectoryPerson entry(String directory, String id, String name, String login) {
    return new DirectoryPerson(
        directory,
        id,
        "uid=" + UUID.randomUUID(),
        login,
        Set.of(),
        name,
        null,
        null,
        null,
        null,
        null,
        Optional.empty());
  }

  private long told(String event, PersonId person) {
    return (Long)
        rows.read(
                "select count(*) from platform_event where type like ?1 and payload ->> 'person' = ?2",
                "%." + event,
                person.toString())
            .get(0);
  }
}
