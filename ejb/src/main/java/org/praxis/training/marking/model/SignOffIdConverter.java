package org.praxis.training.marking.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.marking.SignOffId;

@Converter(autoApply = true)
public class SignOffIdConverter extends IdConverter<SignOffId> {
  public SignOffIdConverter() {
    super(SignOffId::new);
  }
}
