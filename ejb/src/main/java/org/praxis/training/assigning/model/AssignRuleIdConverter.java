package org.praxis.training.assigning.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.assigning.AssignRuleId;

@Converter(autoApply = true)
public class AssignRuleIdConverter extends IdConverter<AssignRuleId> {
  public AssignRuleIdConverter() {
    super(AssignRuleId::new);
  }
}
