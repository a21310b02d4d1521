package org.praxis.training.quiz.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.quiz.QuestionId;

@Converter(autoApply = true)
public class QuestionIdConverter extends IdConverter<QuestionId> {
  public QuestionIdConverter() {
    super(QuestionId::new);
  }
}
