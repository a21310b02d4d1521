package org.praxis.web.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A paper that somebody downloads. It says what is so now, so nobody keeps it for later. */
final class PdfAnswer {
  static final String TYPE = "application/pdf";

  private PdfAnswer() {}

  /**
   * @param name of the file, without its ending; of plain letters
   */
  static void send(byte[] pdf, String name, HttpServletResponse response) throws IOException {
    response.setContentType(TYPE);
    response.setContentLength(pdf.length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", disposition(name));
    response.getOutputStream().write(pdf);
  }

  static String disposition(String name) {
    return "attachment; filename=\"" + name + ".pdf\"";
  }
}
