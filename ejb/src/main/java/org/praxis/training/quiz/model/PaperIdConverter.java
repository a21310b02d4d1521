package org.praxis.training.quiz.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.quiz.PaperId;

@Converter(autoApply = true)
public class PaperIdConverter extends IdConverter<PaperId> {
  public PaperIdConverter() {
    super(PaperId::new);
  }
}
