package org.praxis.people.directory.model;

import jakarta.persistence.Converter;
import org.praxis.people.directory.SyncRunId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class SyncRunIdConverter extends IdConverter<SyncRunId> {
  public SyncRunIdConverter() {
    super(SyncRunId::new);
  }
}
