package org.praxis.communities.guides.model;

import jakarta.persistence.Converter;
import org.praxis.communities.guides.ProposalId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class ProposalIdConverter extends IdConverter<ProposalId> {
  public ProposalIdConverter() {
    super(ProposalId::new);
  }
}
