package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.access.Crew.ADIALLO;
import static org.praxis.access.Crew.ADMIN;
import static org.praxis.access.Crew.AGIRARD;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Visit.End;
import org.praxis.access.view.SessionRow;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Deactivated;
import org.praxis.people.Deactivating;
import org.praxis.people.OwnDeactivation;
import org.praxis.people.People;
import org.praxis.people.PersonId;

@ExtendWith(ArquillianExtension.class)
class SessionsIT {
  private static final Origin DESK =
      new Origin("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0");

  @Inject SessionKeeping keeping;
  @Inject Sessions sessions;
  @Inject Deactivating deactivating;
  @Inject Tidying tidying;
  @Inject People people;
  @Inject Rows rows;
  @Inject Statements statements;
  @Inject CurrentPerson me;

  @AfterEach
  void everybodyIsBack() throws Exception {
    for (PersonId person : List.of(id("adiallo"), id("agirard"))) {
      ADMIN.run(() -> deactivating.reactivate(person));
    }
  }

  @Test
  void whoSignedInIsKnownAtTheNextVisit() throws Exception {
    PersonId person = id("adiallo");
    assertThat(keeping.visit(open(person))).isEqualTo(new Visit.Open(person, "adiallo"));
  }

  @Test
  void aSessionThatNobodyOpenedIsNone() {
    assertThat(keeping.visit(SessionId.next())).isEqualTo(new Visit.Over(End.UNKNOWN));
  }

  @Test
  void whatIsEndedElsewhereIsOverAtTheNextVisit() throws Exception {
    SessionId here = open(id("adiallo"));
    SessionId there = open(id("adiallo"));
    ADIALLO.run(() -> sessions.end(there));
    ADIALLO.run(() -> sessions.end(there));
    assertThat(keeping.visit(there)).isEqualTo(new Visit.Over(End.ENDED_BY_PERSON));
    assertThat(keeping.visit(here)).isInstanceOf(Visit.Open.class);
  }

  @Test
  void signingOutEverywhereEndsAllOfMineAndNobodyElses() throws Exception {
    List<SessionId> mine = List.of(open(id("adiallo")), open(id("adiallo")));
    SessionId foreign = open(id("agirard"));
    assertThat(ADIALLO.call(sessions::endAll)).isGreaterThanOrEqualTo(2);
    assertThat(mine)
        .allSatisfy(
            session ->
                assertThat(keeping.visit(session)).isEqualTo(new Visit.Over(End.ENDED_BY_PERSON)));
    assertThat(keeping.visit(foreign)).isInstanceOf(Visit.Open.class);
    assertThat(ADIALLO.call(() -> sessions.mine(null))).isEmpty();
  }

  @Test
  void aForeignSessionIsAsMissingAsOneThatNeverWas() throws Exception {
    SessionId foreign = open(id("agirard"));
    assertThatThrownBy(() -> ADIALLO.run(() -> sessions.end(foreign)))
        .isInstanceOf(NoSuchSession.class);
    assertThatThrownBy(() -> ADIALLO.run(() -> sessions.end(SessionId.next())))
        .isInstanceOf(NoSuchSession.class);
    assertThat(keeping.visit(foreign)).isInstanceOf(Visit.Open.class);
  }

  @Test
  void theListShowsWhereIAmSignedInAndMarksThisOne() throws Exception {
    SessionId here = open(id("adiallo"));
    SessionId there =
        keeping.open(id("adiallo"), Way.KERBEROS, new Origin("192.0.2.8", "?"), Optional.empty());
    List<SessionRow> mine = ADIALLO.call(() -> sessions.mine(here));
    assertThat(mine.get(0).id()).isEqualTo(here);
    assertThat(mine)
        .filteredOn(SessionRow::current)
        .extracting(SessionRow::id)
        .containsExactly(here);
    assertThat(mine)
        .filteredOn(row -> row.id().equals(here))
        .singleElement()
        .extracting(SessionRow::way, SessionRow::address, SessionRow::browser, SessionRow::system)
        .containsExactly(Way.FORM, "192.0.2.7", "Firefox", "Linux");
    assertThat(mine)
        .filteredOn(row -> row.id().equals(there))
        .singleElement()
        .extracting(SessionRow::way, SessionRow::browser)
        .containsExactly(Way.KERBEROS, null);
    assertThat(AGIRARD.call(() -> sessions.mine(null)))
        .extracting(SessionRow::id)
        .doesNotContain(here);
  }

  @Test
  void whoComesBackByTheSignOnAloneGoesOnWithTheSessionThatThereIs() throws Exception {
    PersonId person = id("adiallo");
    String cookie = "sign-on-" + UUID.randomUUID();
    SessionId session = keeping.open(person, Way.FORM, DESK, Optional.of(cookie));
    assertThat(keeping.ofSignOn(person, cookie)).contains(session);
    assertThat(keeping.ofSignOn(person, cookie + "x")).isEmpty();
    assertThat(keeping.ofSignOn(id("agirard"), cookie)).isEmpty();
    assertThat(
            rows.read(
                "select 1 from access_session s where position(cast(? as text) in cast(s as text)) > 0",
                cookie))
        .isEmpty();
  }

  @Test
  void ofSeveralSessionsOfOneSignOnTheOneThatIsOverCounts() throws Exception {
    PersonId person = id("adiallo");
    Optional<String> cookie = Optional.of("sign-on-" + UUID.randomUUID());
    keeping.open(person, Way.FORM, DESK, cookie);
    SessionId over = keeping.open(person, Way.SINGLE_SIGN_ON, DESK, cookie);
    ADIALLO.run(() -> sessions.end(over));
    assertThat(keeping.ofSignOn(person, cookie.get())).contains(over);
  }

  /** One node's clock may be behind that of the node that opened the session. */
  @Test
  void signingOutEverywhereEndsAlsoWhatWasOpenedByAClockThatIsAhead() throws Exception {
    SessionId ahead = open(id("adiallo"));
    move("started_at", -2, ahead);
    ADIALLO.call(sessions::endAll);
    assertThat(keeping.visit(ahead)).isEqualTo(new Visit.Over(End.ENDED_BY_PERSON));
  }

  @Test
  void nothingDoneForAnHourEndsASession() throws Exception {
    SessionId session = open(id("adiallo"));
    move("last_seen_at", 61, session);
    assertThat(ADIALLO.call(() -> sessions.mine(null))).extracting("id").doesNotContain(session);
    assertThat(keeping.visit(session)).isEqualTo(new Visit.Over(End.IDLE));
    assertThat(endedBy(session)).isEqualTo("IDLE");
  }

  @Test
  void afterTwelveHoursASessionIsOverHoweverBusy() throws Exception {
    SessionId session = open(id("adiallo"));
    move("started_at", 12 * 60 + 1, session);
    assertThat(ADIALLO.call(() -> sessions.mine(null))).extracting("id").doesNotContain(session);
    assertThat(keeping.visit(session)).isEqualTo(new Visit.Over(End.TOO_LONG));
    assertThat(endedBy(session)).isEqualTo("TOO_LONG");
  }

  @Test
  void aVisitIsWrittenDownOnceAMinuteAndKeepsTheSessionOpen() throws Exception {
    SessionId session = open(id("adiallo"));
    move("last_seen_at", 59, session);
    keeping.visit(session);
    Object noted = lastSeen(session);
    assertThat(keeping.visit(session)).isInstanceOf(Visit.Open.class);
    assertThat(lastSeen(session)).isEqualTo(noted);
    assertThat(
            rows.read(
                "select 1 from access_session where id = ? and last_seen_at > now() - interval '1 minute'",
                session.value()))
        .hasSize(1);
  }

  /** Every request pays it: the figure to watch is what a page loses to being signed in. */
  @Test
  void aVisitCostsOneStatement() throws Exception {
    SessionId session = open(id("adiallo"));
    assertThat(statements.of(() -> keeping.visit(session))).isEqualTo(1);
  }

  /** The filter knows whose session it is; the page must not ask a second time. */
  @Test
  void whomTheWebTierRecognisedIsNotLookedUpAgainAndAnotherCallerIs() throws Exception {
    PersonId person = id("adiallo");
    PersonId other = id("agirard");
    me.recognise(" ADIALLO", person);
    assertThat(statements.of(() -> ADIALLO.call(me::id))).isZero();
    assertThat(ADIALLO.call(me::id)).isEqualTo(person);
    assertThat(AGIRARD.call(me::id)).isEqualTo(other);
  }

  @Test
  void theSessionOfADeactivatedPersonEndsWithTheNextVisitAndStaysEnded() throws Exception {
    PersonId person = id("adiallo");
    SessionId visited = open(person);
    SessionId sleeping = open(person);
    ADMIN.run(() -> deactivating.deactivate(person));
    assertThat(keeping.visit(visited)).isEqualTo(new Visit.Over(End.DEACTIVATED));
    await().atMost(Duration.ofSeconds(10)).until(() -> "DEACTIVATED".equals(endedBy(sleeping)));
    ADMIN.run(() -> deactivating.reactivate(person));
    assertThat(keeping.visit(sleeping)).isEqualTo(new Visit.Over(End.DEACTIVATED));
    assertThat(keeping.visit(open(person))).isInstanceOf(Visit.Open.class);
  }

  /** The directory calls the same entry by another name, and they sign in for the first time so. */
  @Test
  void whoIsClosedOutStaysOutUnderANewName() throws Exception {
    PersonId person = id("agirard");
    ADMIN.run(() -> deactivating.deactivate(person));
    rows.change("update people_person set uid = 'formerly' where id = ?", person.value());
    assertThatThrownBy(() -> AGIRARD.call(people::me)).isInstanceOf(Deactivated.class);
    assertThat(id("agirard")).isEqualTo(person);
  }

  @Test
  void aDeactivatedPersonIsRefusedEverythingThatIsTheirs() throws Exception {
    PersonId person = id("adiallo");
    ADMIN.run(() -> deactivating.deactivate(person));
    assertThatThrownBy(() -> ADIALLO.call(people::me)).isInstanceOf(Deactivated.class);
  }

  @Test
  void deactivatingTwiceIsRecordedOnceAndOneselfNever() throws Exception {
    PersonId person = id("agirard");
    long before = deactivations();
    ADMIN.run(() -> deactivating.deactivate(person));
    ADMIN.run(() -> deactivating.deactivate(person));
    assertThat(deactivations()).isEqualTo(before + 1);
    PersonId admin = id("admin1");
    assertThatThrownBy(() -> ADMIN.run(() -> deactivating.deactivate(admin)))
        .isInstanceOf(OwnDeactivation.class);
    assertThatThrownBy(() -> ADIALLO.run(() -> deactivating.deactivate(person)))
        .isInstanceOf(jakarta.ejb.EJBAccessException.class);
  }

  @Test
  void signingOutClosesTheSession() throws Exception {
    SessionId session = open(id("adiallo"));
    keeping.close(session);
    assertThat(keeping.visit(session)).isEqualTo(new Visit.Over(End.SIGNED_OUT));
  }

  @Test
  void whatEndedAMonthAgoIsForgottenAndWhatEndedJustNowIsNot() throws Exception {
    SessionId old = open(id("adiallo"));
    SessionId fresh = open(id("adiallo"));
    keeping.close(old);
    keeping.close(fresh);
    rows.change(
        "update access_session set ended_at = ended_at - interval '31 days' where id = ?",
        old.value());
    tidying.tidy();
    assertThat(keeping.visit(old)).isEqualTo(new Visit.Over(End.UNKNOWN));
    assertThat(keeping.visit(fresh)).isEqualTo(new Visit.Over(End.SIGNED_OUT));
  }

  private SessionId open(PersonId person) {
    return keeping.open(person, Way.FORM, DESK, Optional.empty());
  }

  private PersonId id(String uid) throws Exception {
    List<?> known = rows.read("select cast(id as text) from people_person where uid = ?", uid);
    return known.isEmpty()
        ? As.person(uid).call(() -> people.me().chip().id())
        : new PersonId(UUID.fromString((String) known.get(0)));
  }

  private void move(String column, int minutes, SessionId session) {
    rows.change(
        "update access_session set "
            + column
            + " = "
            + column
            + " - "
            + minutes
            + " * interval '1 minute' where id = ?",
        session.value());
  }

  private String endedBy(SessionId session) {
    return (String)
        rows.read("select ended_by from access_session where id = ?", session.value()).get(0);
  }

  private Object lastSeen(SessionId session) {
    return rows.read("select last_seen_at from access_session where id = ?", session.value())
        .get(0);
  }

  private long deactivations() {
    return ((Number)
            rows.read(
                    "select count(*) from platform_audit where action = 'people.deactivated' and actor = 'admin1' and subject = 'agirard'")
                .get(0))
        .longValue();
  }
}
