package org.praxis.communities.guides.model;

import jakarta.persistence.Converter;
import org.praxis.communities.guides.GuideId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class GuideIdConverter extends IdConverter<GuideId> {
  public GuideIdConverter() {
    super(GuideId::new);
  }
}
