package org.praxis.training.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.TrackId;

@Converter(autoApply = true)
public class TrackIdConverter extends IdConverter<TrackId> {
  public TrackIdConverter() {
    super(TrackId::new);
  }
}
