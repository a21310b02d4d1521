package org.praxis.communities.mailing.model;

import jakarta.persistence.Converter;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class ImportRunIdConverter extends IdConverter<ImportRunId> {
  public ImportRunIdConverter() {
    super(ImportRunId::new);
  }
}
