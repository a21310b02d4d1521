package org.praxis.harness;

import java.util.List;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Somebody who signed in with their password, in a test that runs inside the server. Name and
 * password go to the same security domain and the same directory as in production; so what this
 * person may do is what the directory says.
 */
public final class As {

  /** Everyone's, in the sample company. */
  private static final String PASSWORD = "praxis";

  private static final List<String> SIXTEEN =
      List.of(
          "learner1",
          "learner2",
          "moderator1",
          "moderator2",
          "hr1",
          "admin1",
          "ademir",
          "mschaefer",
          "akowalska",
          "lhoffmann",
          "bkrueger",
          "mnguyen",
          "fboehm",
          "eyilmaz",
          "srichter",
          "oshevchenko");

  private final SecurityIdentity identity;

  private As(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** A person of the sample company, with the password that everybody has there. */
  public static As person(String name) {
    return person(name, PASSWORD);
  }

  /** Sixteen people of the sample company, for what many do at once. */
  public static List<As> sixteen() {
    return SIXTEEN.stream().map(As::person).toList();
  }

  /**
   * Signs in with any name and password.
   *
   * @throws SecurityException when the directory does not know the two
   */
  public static As person(String name, String password) {
    try {
      return new As(
          SecurityDomain.getCurrent()
              .authenticate(name, new PasswordGuessEvidence(password.toCharArray())));
    } catch (RealmUnavailableException e) {
      throw new IllegalStateException("The directory does not answer.", e);
    }
  }

  /** Does something as this person. */
  public <T> T call(Callable<T> action) throws Exception {
    return identity.runAs(action);
  }

  /** Does something as this person that gives no answer. */
  public void run(Runnable action) {
    identity.runAs(action);
  }
}
