package org.praxis.moderation.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.AppealId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class AppealIdConverter extends IdConverter<AppealId> {
  public AppealIdConverter() {
    super(AppealId::new);
  }
}
