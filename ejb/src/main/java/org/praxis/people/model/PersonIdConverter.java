package org.praxis.people.model;

import jakarta.persistence.Converter;
import org.praxis.people.PersonId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class PersonIdConverter extends IdConverter<PersonId> {
  public PersonIdConverter() {
    super(PersonId::new);
  }
}
