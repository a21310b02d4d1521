package org.praxis.web.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (Office Open XML) that is written while it is sent, sheet by sheet and row by row.
 * What somebody wrote is a text there and never a formula, whatever it begins with.
 */
public final class Workbook implements Closeable {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST = 32_767; // of a cell, says the format
  private static final int FLUSHED = 500;

  private final org.dhatim.fastexcel.Workbook book;
  private final ZoneId zone;
  private Worksheet sheet;
  private int row;

  /**
   * @param zone by which moments are written: the format knows no zones
   */
  public Workbook(OutputStream out, ZoneId zone) {
    this.book = new org.dhatim.fastexcel.Workbook(out, "Praxis", "1.0");
    this.zone = zone;
  }

  /** The next sheet, with the names of its columns, which stay in sight. */
  public Workbook sheet(String name, String... columns) throws IOException {
    finish();
    sheet = book.newWorksheet(name);
    row = 0;
    if (columns.length > 0) {
      add((Object[]) columns);
      sheet.range(0, 0, 0, columns.length - 1).style().bold().set();
      sheet.freezePane(1, 1);
    }
    return this;
  }

  /**
   * @param values null leaves a cell empty; a moment that has a zone is written by it
   */
  public Workbook add(Object... values) throws IOException {
    for (int column = 0; column < values.length; column++) {
      write(column, values[column]);
    }
    row++;
    if (row % FLUSHED == 0) {
      sheet.flush();
    }
    return this;
  }

  private void write(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Instant at) {
      write(column, at.atZone(zone));
    } else if (value instanceof ZonedDateTime at) {
      sheet.value(row, column, at.toLocalDateTime().withNano(0));
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value != null) {
      String text = value.toString().replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
      sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
    }
  }

  private void finish() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
  }

  @Override
  public void close() throws IOException {
    finish();
    book.finish();
  }
}
