package org.praxis.communities.attention.model;

import jakarta.persistence.Converter;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.platform.IdConverter;

@Converter(autoApply = true)
public class BookmarkIdConverter extends IdConverter<BookmarkId> {
  public BookmarkIdConverter() {
    super(BookmarkId::new);
  }
}
