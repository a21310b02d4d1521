package org.praxis.communities.attachment.model;

import jakarta.persistence.Converter;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class AttachmentIdConverter extends IdConverter<AttachmentId> {
  public AttachmentIdConverter() {
    super(AttachmentId::new);
  }
}
