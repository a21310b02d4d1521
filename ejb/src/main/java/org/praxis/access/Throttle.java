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
import org.praxis.access.store.Attempts.Attempt;

/**
 * Slows down whoever guesses passwords: by the account that they try, and by the address that they
 * come from. All nodes count together. It asks nobody whether the account exists, so it answers the
 * same for one that does not.
 *
 * <p>{@code praxis.signin.free.account} attempts (5) and {@code praxis.signin.free.address} (30)
 * are free; each one more may come 1 s, 2 s, 4 s … after the one before, at most {@code
 * praxis.signin.wait.max} (15 minutes). An attempt that comes too early is not counted and must not
 * be checked, so going on trying makes no wait longer than that; but who has the patience to try
 * again at each wait's end keeps the account at its limit. After {@code praxis.signin.forget} (1
 * hour) without an attempt all is forgotten.
 *
 * <p>Hence an account is counted by itself at an address from where it signed in within {@code
 * praxis.signin.familiar} (30 days): what others try elsewhere keeps nobody out of their own
 * computer. They remain kept out of a computer that they have not used before.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {
  @Inject Attempts attempts;
  @Inject ThrottleBounds bounds;
  @Resource SessionContext context;

  /**
   * Until when something has to wait.
   *
   * @param time in whole seconds
   * @param ofAddress whether it is the address that has to; else the account
   */
  public record Wait(Duration time, boolean ofAddress) {}

  /**
   * Counts an attempt, before the password is looked at: of many at once no more get through than
   * of as many one after the other.
   *
   * @return nothing when it may be tried now
   */
  public Optional<Wait> admit(String name, String address) {
    Attempt attempt = attempt(name, address);
    Attempts.Counted counted = attempts.count(attempt, bounds.ofAddress(), bounds.ofAccount());
    if (counted.both()) {
      return Optional.empty();
    }
    Duration wait = attempts.wait(counted.address() ? counted.key() : attempt.address());
    // What was counted at the address for an attempt that the account refuses is taken back.
    context.setRollbackOnly();
    return Optional.of(new Wait(wait, !counted.address()));
  }

  /**
   * The password was right. The account starts afresh, as far as it was counted here; the address
   * gets back this one attempt and no more, or one known password would buy any number of guesses
   * at others.
   */
  public void succeeded(String name, String address) {
    Attempt attempt = attempt(name, address);
    attempts.takeBackFromAddress(attempt, bounds.ofAddress().free());
    attempts.forget(attempt);
    attempts.remember(attempt);
  }

  /** Nobody looked at the password, for the directory did not answer: it was no attempt. */
  public void uncount(String name, String address) {
    Attempt attempt = attempt(name, address);
    attempts.takeBackFromAddress(attempt, bounds.ofAddress().free());
    attempts.takeBackFromAccount(attempt, bounds.ofAccount().free());
  }

  private Attempt attempt(String name, String address) {
    return new Attempt(
        Fingerprint.ofAddress(address),
        Fingerprint.ofName(name),
        Fingerprint.ofNameAt(name, address),
        bounds.familiar());
  }
}
