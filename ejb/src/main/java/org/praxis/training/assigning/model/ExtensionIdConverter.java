package org.praxis.training.assigning.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.assigning.ExtensionId;

@Converter(autoApply = true)
public class ExtensionIdConverter extends IdConverter<ExtensionId> {
  public ExtensionIdConverter() {
    super(ExtensionId::new);
  }
}
