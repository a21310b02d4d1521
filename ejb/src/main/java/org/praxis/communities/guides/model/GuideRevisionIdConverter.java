package org.praxis.communities.guides.model;

import jakarta.persistence.Converter;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class GuideRevisionIdConverter extends IdConverter<GuideRevisionId> {
  public GuideRevisionIdConverter() {
    super(GuideRevisionId::new);
  }
}
