package org.praxis.training.assigning.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.assigning.RuleChangeId;

@Converter(autoApply = true)
public class RuleChangeIdConverter extends IdConverter<RuleChangeId> {
  public RuleChangeIdConverter() {
    super(RuleChangeId::new);
  }
}
