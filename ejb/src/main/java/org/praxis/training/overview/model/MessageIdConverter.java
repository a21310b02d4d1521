package org.praxis.training.overview.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.overview.MessageId;

@Converter(autoApply = true)
public class MessageIdConverter extends IdConverter<MessageId> {
  public MessageIdConverter() {
    super(MessageId::new);
  }
}
