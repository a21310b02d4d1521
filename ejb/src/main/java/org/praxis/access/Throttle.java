package org.praxis.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.praxis.access.model.Fingerprint;
import org.praxis.access.store.Attempts;

/**
 * Slows down whoever guesses passwords: by the account that they try, and by the address that they
 * come from. All nodes count together. It asks nobody whether the account exists, so it answers the
 * same for one that does not.
 *
 * <p>{@code praxis.signin.free.account} attempts (5) and {@code praxis.signin.free.address} (30)
 * are free; each one more may come 1 s, 2 s, 4 s … after the one before, at most {@code
 * praxis.signin.wait.max} (15 minutes). An attempt that comes too early is not counted and must not
 * be checked, so nobody is kept out longer by those who go on trying. After {@code
 * praxis.signin.forget} (1 hour) without an attempt all is forgotten.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {
  @Inject Attempts attempts;
  @Inject ThrottleBounds bounds;
  @Resource SessionContext context;

  /**
   * Counts an attempt, before the password is looked at: of many at once no more get through than
   * of as many one after the other.
   *
   * @return nothing when it may be tried now; else after what time, in whole seconds
   */
  public Optional<Duration> admit(String name, String address) {
    byte[] account = Fingerprint.ofName(name);
    byte[] from = Fingerprint.ofAddress(address);
    Attempts.Counted counted =
        attempts.count(from, bounds.ofAddress(), account, bounds.ofAccount());
    if (counted.both()) {
      return Optional.empty();
    }
    Duration wait = attempts.wait(counted.address() ? account : from);
    // What was counted at the address for an attempt that the account refuses is taken back.
    context.setRollbackOnly();
    return Optional.of(wait);
  }

  /**
   * The password was right. The account starts afresh; the address gets back this one attempt and
   * no more, or one known password would buy any number of guesses at others.
   */
  public void succeeded(String name, String address) {
    attempts.takeBack(Fingerprint.ofAddress(address), bounds.ofAddress().free());
    attempts.forget(Fingerprint.ofName(name));
  }

  /** Nobody looked at the password, for the directory did not answer: it was no attempt. */
  public void uncount(String name, String address) {
    attempts.takeBack(Fingerprint.ofAddress(address), bounds.ofAddress().free());
    attempts.takeBack(Fingerprint.ofName(name), bounds.ofAccount().free());
  }
}
