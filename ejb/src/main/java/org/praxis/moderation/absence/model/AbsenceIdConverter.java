package org.praxis.moderation.absence.model;

import jakarta.persistence.Converter;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class AbsenceIdConverter extends IdConverter<AbsenceId> {
  public AbsenceIdConverter() {
    super(AbsenceId::new);
  }
}
