package org.praxis.access.model;

import jakarta.persistence.Converter;
import org.praxis.access.TokenId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class TokenIdConverter extends IdConverter<TokenId> {
  public TokenIdConverter() {
    super(TokenId::new);
  }
}
