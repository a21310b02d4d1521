package org.praxis.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.notification.NoticeId;
import org.praxis.notification.NoticeKind;
import org.praxis.people.PersonId;

/** What one person was told, and whether they have seen it. */
@Entity
@Table(name = "notification_notice")
public class Notice {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private NoticeId id;
  private PersonId reader;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String subject;
  private String title;

  @Column(name = "told_at")
  private Instant at;

  @Column(name = "seen_at")
  private Instant seenAt;

  // Counted by the database, where what happens again is told in the same notice.
  @Column(insertable = false, updatable = false)
  private Integer times;

  protected Notice() {}

  public Notice(PersonId reader, NoticeKind kind, Object subject, String title, Instant at) {
    this.id = NoticeId.next();
    this.reader = reader;
    this.kind = kind;
    this.subject = subject.toString();
    this.title = title;
    this.at = at;
  }

  public PersonId reader() {
    return reader;
  }

  public NoticeKind kind() {
    return kind;
  }
}
