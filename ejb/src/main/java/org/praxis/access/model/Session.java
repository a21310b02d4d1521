package org.praxis.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.access.Origin;
import org.praxis.access.SessionId;
import org.praxis.access.Visit.End;
import org.praxis.access.Way;
import org.praxis.people.PersonId;

/** Somebody signed in, from one browser; it stays known for a while after its end. */
@Entity
@Table(name = "access_session")
public class Session {
  private static final int LONGEST_ADDRESS = 64;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SessionId id;
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private Way way;

  private String address;
  private String browser;
  private String system;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_by")
  private End endedBy;

  @Column(name = "sign_on")
  private byte[] signOn;

  @Version private long version;

  protected Session() {}

  /**
   * @param signOn the fingerprint of the server's sign-on that it came by; null when it has none
   */
  public Session(PersonId person, Way way, Origin origin, byte[] signOn, Instant now) {
    Browser reads = Browser.of(origin.userAgent());
    String from = origin.address() == null ? "" : origin.address();
    this.id = SessionId.next();
    this.person = person;
    this.way = way;
    this.address = from.substring(0, Math.min(from.length(), LONGEST_ADDRESS));
    this.browser = reads.name();
    this.system = reads.system();
    this.signOn = signOn;
    this.startedAt = now;
    this.lastSeenAt = now;
  }

  /** Ends it; false when it has ended before, for whatever reason, which then stays. */
  public boolean end(End by, Instant now) {
    if (endedAt != null) {
      return false;
    }
    endedAt = now;
    endedBy = by;
    return true;
  }

  public SessionId id() {
    return id;
  }
}
