package org.praxis.training.quiz.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.quiz.SittingId;

@Converter(autoApply = true)
public class SittingIdConverter extends IdConverter<SittingId> {
  public SittingIdConverter() {
    super(SittingId::new);
  }
}
