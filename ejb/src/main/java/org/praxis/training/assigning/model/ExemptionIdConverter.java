package org.praxis.training.assigning.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.assigning.ExemptionId;

@Converter(autoApply = true)
public class ExemptionIdConverter extends IdConverter<ExemptionId> {
  public ExemptionIdConverter() {
    super(ExemptionId::new);
  }
}
