package org.praxis.people.hold.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.hold.AlreadyLifted;
import org.praxis.people.hold.HoldDraft;
import org.praxis.people.hold.HoldId;
import org.praxis.people.hold.HoldKind;
import org.praxis.people.hold.OwnHold;
import org.praxis.platform.content.Markup;

/** That nothing of something is lost until somebody lifts it. */
@Entity
@Table(name = "people_hold")
public class LegalHold {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private HoldId id;

  @Enumerated(EnumType.STRING)
  private HoldKind kind;

  private UUID subject;
  private String matter;
  private String reason;

  @Column(name = "placed_by")
  private PersonId placedBy;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "lifted_by")
  private PersonId liftedBy;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "lift_reason")
  private String liftReason;

  @Version private long version;

  protected LegalHold() {}

  /**
   * @throws OwnHold to whom it would be about
   */
  public LegalHold(HoldDraft draft, PersonId by, Instant now) {
    this.id = HoldId.next();
    this.kind = draft.kind();
    this.subject = draft.subject();
    this.matter = Markup.line(draft.matter());
    this.reason = new Markup(draft.reason()).source();
    this.placedBy = by;
    this.placedAt = now;
    if (isAbout(by)) {
      throw new OwnHold();
    }
  }

  /**
   * @throws AlreadyLifted when it is over
   */
  public void lift(String why, PersonId by, Instant now) {
    if (liftedAt != null) {
      throw new AlreadyLifted();
    }
    liftedBy = by;
    liftedAt = now;
    liftReason = new Markup(why).source();
  }

  /** Whether it is that person who is held. */
  public boolean isAbout(PersonId person) {
    return kind == HoldKind.PERSON && person.value().equals(subject);
  }

  /**
   * By which the audit log names it: whoever knows the hold can prove that the log means it, and
   * nobody else can tell what is held. Its own id is in no log and cannot be guessed.
   */
  public String seal() {
    return sealed(kind + "\n" + subject + "\n" + matter + "\n" + reason);
  }

  /** Proves in the same way which words were said when it was lifted. */
  public String sealed(String words) {
    try {
      byte[] all = (id + "\n" + words).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public HoldId id() {
    return id;
  }

  public HoldKind kind() {
    return kind;
  }

  public UUID subject() {
    return subject;
  }

  public String matter() {
    return matter;
  }

  public String reason() {
    return reason;
  }

  public PersonId placedBy() {
    return placedBy;
  }

  public Instant placedAt() {
    return placedAt;
  }

  /** Null while it is in force. */
  public PersonId liftedBy() {
    return liftedBy;
  }

  /** Null while it is in force. */
  public Instant liftedAt() {
    return liftedAt;
  }

  /** Null while it is in force. */
  public String liftReason() {
    return liftReason;
  }

  public long version() {
    return version;
  }
}
