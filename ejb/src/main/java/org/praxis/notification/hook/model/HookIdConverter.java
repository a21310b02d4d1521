package org.praxis.notification.hook.model;

import jakarta.persistence.Converter;
import org.praxis.notification.hook.HookId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class HookIdConverter extends IdConverter<HookId> {
  public HookIdConverter() {
    super(HookId::new);
  }
}
