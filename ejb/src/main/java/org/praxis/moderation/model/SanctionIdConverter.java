package org.praxis.moderation.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.SanctionId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class SanctionIdConverter extends IdConverter<SanctionId> {
  public SanctionIdConverter() {
    super(SanctionId::new);
  }
}
