package org.praxis.moderation.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.CaseId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class CaseIdConverter extends IdConverter<CaseId> {
  public CaseIdConverter() {
    super(CaseId::new);
  }
}
