package org.praxis.training.quiz.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.quiz.BankId;

@Converter(autoApply = true)
public class BankIdConverter extends IdConverter<BankId> {
  public BankIdConverter() {
    super(BankId::new);
  }
}
