package org.praxis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure of the database means to the one who asked. */
class FailuresTest {
  private static final String SECRET = "FATAL: as PostgreSQL says it";

  private static RuntimeException wrapped(String state) {
    SQLException said = new SQLException(SECRET, state);
    return new EJBException(new GenericJDBCException("could not execute statement", said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "53300"})
  void aDatabaseThatStopsOrStartsIsAwayForAMoment(String state) {
    assertThat(Failures.refusal(wrapped(state)))
        .get()
        .isInstanceOf(DatabaseUnavailable.class)
        .satisfies(refusal -> assertThat(refusal.retryAfter()).isPresent())
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(SECRET));
  }

  @Test
  void soIsOneToWhichTheServerHasNoConnection() {
    assertThat(Failures.refusal(new RuntimeException(new ResourceException("none"))))
        .get()
        .isInstanceOf(DatabaseUnavailable.class);
    assertThat(Failures.refusal(new JDBCConnectionException("broken", new SQLException(SECRET))))
        .get()
        .isInstanceOf(DatabaseUnavailable.class);
  }

  // As the transaction manager, the pool and the driver tell it.
  private static RuntimeException undone(String state) {
    RollbackException undone = new RollbackException("Could not commit transaction.");
    undone.addSuppressed(
        new IllegalStateException(
            "IJ001156", new ResourceException("none", new SQLException(SECRET, state))));
    return new EJBException(undone);
  }

  @Test
  void whatACommitEndsWithMeansWhatItMeansElsewhere() {
    assertThat(Failures.refusal(undone("57P01"))).get().isInstanceOf(DatabaseUnavailable.class);
    assertThat(Failures.refusal(undone("53100"))).get().isInstanceOf(DiskFull.class);
    assertThat(Failures.refusal(undone("23505"))).get().isInstanceOf(ChangedMeanwhile.class);
    assertThat(Failures.refusal(undone("23514"))).as("a rule that we broke").isEmpty();
    assertThat(Failures.refusal(new EJBException(new RollbackException("for no reason"))))
        .isEmpty();
  }

  @Test
  void whatFailsBesideAMistakeOfOursExcusesNothing() {
    IllegalStateException mistake = new IllegalStateException("ours");
    mistake.addSuppressed(new SQLException(SECRET, "57P01"));
    assertThat(Failures.refusal(mistake)).isEmpty();
  }

  @Test
  void aDiskWithoutRoomIsNoFaultOfTheProgram() {
    assertThat(Failures.refusal(wrapped("53100")))
        .get()
        .isInstanceOf(DiskFull.class)
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void aMistakeOfOursStaysOne() {
    assertThat(Failures.refusal(wrapped("42601"))).isEmpty();
    assertThat(Failures.refusal(wrapped(null))).isEmpty();
  }

  @Test
  void whoCameSecondIsToldSoWhateverTheCodeIs() {
    SQLException unique = new SQLException("duplicate", "23505");
    assertThat(
            Failures.refusal(
                new EJBException(new ConstraintViolationException("lost", unique, "one_answer"))))
        .get()
        .isInstanceOf(ChangedMeanwhile.class);
  }
}
