package org.praxis.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.praxis.people.OfficeId;

/** Where people sit, with the clock that they live by; its hours matter to profiles alone. */
@Entity
@Table(name = "people_office")
public class Office {
  @Id
  @Column(name = "key")
  private Long key;

  private OfficeId id;
  private String name;

  /** Of the IANA database. */
  private String zone;

  protected Office() {}
}
