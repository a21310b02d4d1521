package org.praxis.communities.model;

import jakarta.persistence.Converter;
import org.praxis.communities.CommunityId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class CommunityIdConverter extends IdConverter<CommunityId> {
  public CommunityIdConverter() {
    super(CommunityId::new);
  }
}
