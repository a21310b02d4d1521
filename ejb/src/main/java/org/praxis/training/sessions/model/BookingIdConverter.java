package org.praxis.training.sessions.model;

import jakarta.persistence.Converter;
import org.praxis.platform.IdConverter;
import org.praxis.training.sessions.BookingId;

@Converter(autoApply = true)
public class BookingIdConverter extends IdConverter<BookingId> {
  public BookingIdConverter() {
    super(BookingId::new);
  }
}
