package org.praxis.people.hold.model;

import jakarta.persistence.Converter;
import org.praxis.people.hold.HoldId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class HoldIdConverter extends IdConverter<HoldId> {
  public HoldIdConverter() {
    super(HoldId::new);
  }
}
