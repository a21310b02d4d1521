package org.praxis.training.sessions.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.sessions.SessionDateId;

@Converter(autoApply = true)
public class SessionDateIdConverter extends IdConverter<SessionDateId> {
  public SessionDateIdConverter() {
    super(SessionDateId::new);
  }
}
