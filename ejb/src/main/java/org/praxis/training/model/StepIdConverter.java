package org.praxis.training.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.StepId;

@Converter(autoApply = true)
public class StepIdConverter extends IdConverter<StepId> {
  public StepIdConverter() {
    super(StepId::new);
  }
}
