package org.praxis.communities.model;

import jakarta.persistence.Converter;
import org.praxis.communities.RequestId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class RequestIdConverter extends IdConverter<RequestId> {
  public RequestIdConverter() {
    super(RequestId::new);
  }
}
