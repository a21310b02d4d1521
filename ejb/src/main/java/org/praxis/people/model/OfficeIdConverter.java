package org.praxis.people.model;

import jakarta.persistence.Converter;
import org.praxis.people.OfficeId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class OfficeIdConverter extends IdConverter<OfficeId> {
  public OfficeIdConverter() {
    super(OfficeId::new);
  }
}
