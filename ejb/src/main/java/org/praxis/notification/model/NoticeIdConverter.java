package org.praxis.notification.model;

import jakarta.persistence.Converter;
import org.praxis.notification.NoticeId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class NoticeIdConverter extends IdConverter<NoticeId> {
  public NoticeIdConverter() {
    super(NoticeId::new);
  }
}
