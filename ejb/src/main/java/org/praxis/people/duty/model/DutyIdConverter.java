package org.praxis.people.duty.model;

import jakarta.persistence.Converter;
import org.praxis.people.duty.DutyId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class DutyIdConverter extends IdConverter<DutyId> {
  public DutyIdConverter() {
    super(DutyId::new);
  }
}
