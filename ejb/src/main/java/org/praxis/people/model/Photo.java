package org.praxis.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A person's face from the directory; apart from the person, because lists need names and no
 * pictures.
 */
@Entity
@Table(name = "people_photo")
public class Photo {
  @Id
  @Column(name = "person_key")
  private Long person;

  private byte[] jpeg;

  protected Photo() {}

  public Photo(Person person, byte[] jpeg) {
    this.person = person.key();
    this.jpeg = jpeg.clone();
  }
}
