package org.praxis.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.PersonId;

/** Somebody of the company who has signed in at least once. */
@Entity
@Table(name = "people_person")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private PersonId id;
  private String uid;
  private String name;
  private String mail;
  private String title;
  private String office;
  private String department;
  private String language;

  @Column(name = "has_photo")
  private boolean hasPhoto;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "deactivated_at")
  private Instant deactivatedAt;

  @Version private long version;

  protected Person() {}

  public Person(PersonId id, DirectoryPerson entry, Instant now) {
    this.id = id;
    this.uid = entry.login();
    this.name = entry.name();
    this.mail = entry.mail();
    this.title = entry.title();
    this.office = entry.office();
    this.department = entry.department();
    this.language = entry.language();
    this.hasPhoto = entry.photo().isPresent();
    this.arrivedAt = now;
  }

  /** Closes Praxis for this person; false when it is closed already. */
  public boolean deactivate(Instant now) {
    if (deactivatedAt != null) {
      return false;
    }
    deactivatedAt = now;
    return true;
  }

  /** Opens it again; false when it is open. */
  public boolean reactivate() {
    boolean closed = deactivatedAt != null;
    deactivatedAt = null;
    return closed;
  }

  public Long key() {
    return key;
  }

  public String uid() {
    return uid;
  }

  public PersonId id() {
    return id;
  }
}
