package org.praxis.people.model;

import jakarta.persistence.Converter;
import org.praxis.people.DepartmentId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class DepartmentIdConverter extends IdConverter<DepartmentId> {
  public DepartmentIdConverter() {
    super(DepartmentId::new);
  }
}
