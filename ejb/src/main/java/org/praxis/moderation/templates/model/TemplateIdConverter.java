package org.praxis.moderation.templates.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class TemplateIdConverter extends IdConverter<TemplateId> {
  public TemplateIdConverter() {
    super(TemplateId::new);
  }
}
