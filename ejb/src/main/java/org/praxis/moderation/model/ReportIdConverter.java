package org.praxis.moderation.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.ReportId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class ReportIdConverter extends IdConverter<ReportId> {
  public ReportIdConverter() {
    super(ReportId::new);
  }
}
