package org.praxis.training.marking.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.marking.WorkId;

@Converter(autoApply = true)
public class WorkIdConverter extends IdConverter<WorkId> {
  public WorkIdConverter() {
    super(WorkId::new);
  }
}
