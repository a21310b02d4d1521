package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praxis.access.model.Browser;
import org.praxis.access.store.Uids;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Records attempts to sign in, for {@link MySignIns} and for whoever reads the audit log. The name
 * is recorded where it is the name of somebody who has been here; else it may be a password in the
 * wrong field, and is not kept.
 */
@Stateless
@PermitAll
public class SignInEvents {
  private static final int LONGEST_NAME = 200;

  @Inject AuditLog audit;
  @Inject Uids uids;
  @Inject SeenLately seen;

  /**
   * @param name as it was typed or as the container knows it
   */
  public void record(SignInOutcome outcome, String name, Way way, Origin origin) {
    Browser browser = Browser.of(origin.userAgent());
    Map<String, String> details = new HashMap<>();
    details.put("way", way.name());
    details.put("browser", browser.name());
    details.put("system", browser.system());
    audit.record(
        new AuditEntry(
            outcome.action(), known(name).orElse(null), null, origin.address(), details));
  }

  /**
   * For programs that send their password with each request: recorded when that has not been seen
   * at this node for a quarter of an hour.
   */
  public void recordFirst(SignInOutcome outcome, String name, Way way, Origin origin) {
    if (seen.add(outcome + " " + name + " " + way + " " + origin.address())) {
      record(outcome, name, way, origin);
    }
  }

  /**
   * For what anybody can bring about as often as they like: recorded when this node has not
   * recorded the same outcome for a quarter of an hour. The audit log forgets nothing.
   *
   * @param fingerprint of the account or of the address that it is about
   */
  public void recordOnce(
      byte[] fingerprint, SignInOutcome outcome, String name, Way way, Origin origin) {
    if (seen.add(outcome + " " + HexFormat.of().formatHex(fingerprint))) {
      record(outcome, name, way, origin);
    }
  }

  private Optional<String> known(String name) {
    String typed = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    boolean askable =
        typed.length() <= LONGEST_NAME && typed.chars().noneMatch(Character::isISOControl);
    return askable ? uids.known(typed) : Optional.empty();
  }
}
