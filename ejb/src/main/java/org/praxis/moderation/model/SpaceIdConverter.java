package org.praxis.moderation.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.SpaceId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class SpaceIdConverter extends IdConverter<SpaceId> {
  public SpaceIdConverter() {
    super(SpaceId::new);
  }
}
