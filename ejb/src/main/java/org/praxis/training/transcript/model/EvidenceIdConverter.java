package org.praxis.training.transcript.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.transcript.EvidenceId;

@Converter(autoApply = true)
public class EvidenceIdConverter extends IdConverter<EvidenceId> {
  public EvidenceIdConverter() {
    super(EvidenceId::new);
  }
}
