package org.praxis.people.audience.model;

import jakarta.persistence.Converter;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class AudienceIdConverter extends IdConverter<AudienceId> {
  public AudienceIdConverter() {
    super(AudienceId::new);
  }
}
