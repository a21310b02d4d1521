package org.praxis.communities.writing.model;

import jakarta.persistence.Converter;
import org.praxis.communities.writing.DraftId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class DraftIdConverter extends IdConverter<DraftId> {
  public DraftIdConverter() {
    super(DraftId::new);
  }
}
