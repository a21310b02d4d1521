package org.praxis.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

  /** Of the IANA database; null where nobody has said it. */
  private String zone;

  /** Since when nobody sits there; null while somebody does. */
  @Column(name = "gone_at")
  private Instant goneAt;

  protected Office() {}
}
