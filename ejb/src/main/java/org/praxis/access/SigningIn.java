package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.praxis.access.Throttle.Wait;
import org.praxis.access.model.Fingerprint;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.directory.DirectoryDown;

/**
 * Checks a name and a password against the company's directories, and counts the attempt. What is
 * answered, and when, is the same whether somebody of that name exists or not.
 */
@Stateless
@PermitAll
// A directory may take its time; no connection to the database is held meanwhile.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningIn {
  /** The first wait that the throttle knows. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int LOOKS = 3;

  @Inject CompanyDirectory directory;
  @Inject Throttle throttle;
  @Inject SignInEvents events;

  /**
   * @return who that is, as the directory says
   * @throws TooManyAttempts when this account or this address has to wait first
   * @throws WrongNameOrPassword when the directory says no
   * @throws DirectoryDown when it does not answer; the attempt counts only if another directory
   *     answered
   */
  public DirectoryPerson signIn(String name, char[] password, Origin origin, Way way) {
    Optional<Wait> wait = admission(name, origin);
    if (wait.isPresent()) {
      byte[] waiting =
          wait.get().ofAddress()
              ? Fingerprint.ofAddress(origin.address())
              : Fingerprint.ofName(name);
      events.recordOnce(waiting, SignInOutcome.THROTTLED, name, way, origin);
      throw new TooManyAttempts(wait.get().time());
    }
    Pace pace = Pace.start();
    Optional<DirectoryPerson> person = verified(name, password, origin, way);
    if (person.isEmpty()) {
      events.record(SignInOutcome.FAILED, name, way, origin);
      pace.keep();
      throw new WrongNameOrPassword();
    }
    throttle.succeeded(name, origin.address());
    return person.get();
  }

  // A program may send several requests at once, each with the right password: the first that is
  // through sets the count back, and the others need not be told to come again.
  private Optional<Wait> admission(String name, Origin origin) {
    Optional<Wait> wait = throttle.admit(name, origin.address());
    for (int look = 1;
        look < LOOKS && wait.map(Wait::time).filter(SHORT::equals).isPresent();
        look++) {
      Pace.pause(BETWEEN_LOOKS);
      wait = throttle.admit(name, origin.address());
    }
    return wait;
  }

  private Optional<DirectoryPerson> verified(String name, char[] password, Origin origin, Way way) {
    try {
      return directory.verify(name, password);
    } catch (DirectoryDown e) {
      if (!e.isAfterAGuess()) {
        throttle.uncount(name, origin.address());
      }
      events.recordOnce(
          Fingerprint.ofAddress(origin.address()), SignInOutcome.UNAVAILABLE, name, way, origin);
      throw e;
    }
  }
}
