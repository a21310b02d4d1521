package org.praxis.communities.model;

import jakarta.persistence.Converter;
import org.praxis.communities.ContributionId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class ContributionIdConverter extends IdConverter<ContributionId> {
  public ContributionIdConverter() {
    super(ContributionId::new);
  }
}
