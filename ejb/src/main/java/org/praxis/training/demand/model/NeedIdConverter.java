package org.praxis.training.demand.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.demand.NeedId;

@Converter(autoApply = true)
public class NeedIdConverter extends IdConverter<NeedId> {
  public NeedIdConverter() {
    super(NeedId::new);
  }
}
