package org.praxis.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.PersonId;

/**
 * Somebody of the company: known by a synchronisation with the directory, or by having signed in.
 * What the directory says of them, and where they stand in the organisation, is written by the
 * synchronisation for many people at a time.
 */
@Entity
@Table(name = "people_person")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private PersonId id;

  /** Whose entry {@code externalId} is of; both or none. */
  private String directory;

  @Column(name = "external_id")
  private String externalId;

  private String uid;
  private String name;
  private String mail;
  private String title;
  private String office;
  private String department;
  private String language;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "manager_key", insertable = false, updatable = false)
  private Person manager;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "successor_key")
  private Person successor;

  @Column(name = "has_photo")
  private boolean hasPhoto;

  /** Null until the first sign-in. */
  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "deactivated_at")
  private Instant deactivatedAt;

  @Column(name = "left_at")
  private Instant leftAt;

  /** Neither left nor closed for them by an administrator; the database says so. */
  @Column(insertable = false, updatable = false)
  private boolean active;

  @Version private long version;

  protected Person() {}

  public Person(PersonId id, DirectoryPerson entry, Instant now) {
    this.id = id;
    this.directory = entry.id() == null ? null : entry.directory();
    this.externalId = entry.id();
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

  /**
   * The directory has given this person a new user name: they signed in before a synchronisation
   * told so.
   */
  public void signsInAs(String uid) {
    this.uid = uid;
  }

  /** Somebody who had left has another entry of the directory, and so is back. */
  public void returnsAs(DirectoryPerson entry) {
    directory = entry.directory();
    externalId = entry.id();
    leftAt = null;
  }

  /** Who takes over what this person looks after, once they have left; null for nobody. */
  public void isFollowedBy(Person successor) {
    this.successor = successor;
  }

  /** Whoever left is back when a synchronisation finds them, not when a cache still vouches. */
  public boolean hasLeft() {
    return leftAt != null;
  }

  /** Neither left nor shut out by an administrator. */
  public boolean isHere() {
    return deactivatedAt == null && leftAt == null;
  }

  public Long key() {
    return key;
  }

  public String directory() {
    return directory;
  }

  public String externalId() {
    return externalId;
  }

  public String name() {
    return name;
  }

  public String uid() {
    return uid;
  }

  public PersonId id() {
    return id;
  }
}
