package org.praxis.notification.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.praxis.notification.feed.store.FeedKeyStore;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** The key in the addresses of the reader's feeds. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class FeedKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 20;

  @Inject FeedKeyStore keys;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** The reader's key; made when they first ask. */
  public String mine() {
    return keys.keep(me.id(), random(), clock.instant());
  }

  /** A new key; what has the old one in its address reads nothing from now on. */
  public String replace() {
    String key = random();
    keys.replace(me.id(), key, clock.instant());
    audit.record(new AuditEntry("notification.feed.replaced", caller.name(), null, null, Map.of()));
    return key;
  }

  private static String random() {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
