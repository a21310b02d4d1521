package org.praxis.access.model;

import jakarta.persistence.Converter;
import org.praxis.access.SessionId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class SessionIdConverter extends IdConverter<SessionId> {
  public SessionIdConverter() {
    super(SessionId::new);
  }
}
