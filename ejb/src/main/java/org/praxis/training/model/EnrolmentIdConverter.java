package org.praxis.training.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.EnrolmentId;

@Converter(autoApply = true)
public class EnrolmentIdConverter extends IdConverter<EnrolmentId> {
  public EnrolmentIdConverter() {
    super(EnrolmentId::new);
  }
}
