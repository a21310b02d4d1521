package org.praxis.moderation.rules.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.rules.RuleId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class RuleIdConverter extends IdConverter<RuleId> {
  public RuleIdConverter() {
    super(RuleId::new);
  }
}
