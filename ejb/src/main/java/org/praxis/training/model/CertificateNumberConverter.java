package org.praxis.training.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.praxis.training.CertificateNumber;

@Converter(autoApply = true)
public class CertificateNumberConverter implements AttributeConverter<CertificateNumber, String> {
  @Override
  public String convertToDatabaseColumn(CertificateNumber number) {
    return number == null ? null : number.value();
  }

  @Override
  public CertificateNumber convertToEntityAttribute(String value) {
    return value == null ? null : new CertificateNumber(value);
  }
}
