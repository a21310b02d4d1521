package org.praxis.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;

/**
 * A page is put together whole before any of it is sent. Faces writes it in thousands of small
 * pieces, each of which the server would encode on its own; and a page that fails half-way is still
 * an error page.
 */
@WebFilter(
    filterName = "wholePages",
    servletNames = "faces",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class WholePages extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    WholePage page = new WholePage(response, isRead(request));
    chain.doFilter(request, page);
    page.send();
  }

  /** Whether a page is asked for and nothing else: then it is read in a {@link PageReading}. */
  static boolean isRead(HttpServletRequest request) {
    return Set.of("GET", "HEAD").contains(request.getMethod());
  }

  /** What is written with its writer waits until it is sent; bytes, such as a script's, do not. */
  private static final class WholePage extends HttpServletResponseWrapper {
    private final Text text = new Text();
    private final boolean read;
    private boolean answered;
    private String elsewhere;

    WholePage(HttpServletResponse response, boolean read) {
      super(response);
      this.read = read;
    }

    @Override
    public PrintWriter getWriter() {
      return text;
    }

    void send() throws IOException {
      if (elsewhere != null) {
        super.sendRedirect(elsewhere);
      } else if (!answered) {
        sendText();
      }
    }

    private void sendText() throws IOException {
      if (text.written.isEmpty()) {
        return;
      }
      byte[] page = text.written.toString().getBytes(getCharacterEncoding());
      setContentLength(page.length);
      getOutputStream().write(page);
    }

    @Override
    public void reset() {
      text.written.setLength(0);
      super.reset();
    }

    @Override
    public void resetBuffer() {
      text.written.setLength(0);
      super.resetBuffer();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      answered = true;
      elsewhere = null;
      super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
      answered = true;
      elsewhere = null;
      super.sendError(status);
    }

    // Who reads follows it at once, and is to find there what is noted only when this is over. An
    // act is done by then, whatever becomes of the page that it was asked for on.
    @Override
    public void sendRedirect(String location) throws IOException {
      if (read && !answered) {
        elsewhere = location;
      } else {
        answered = true;
        super.sendRedirect(location);
      }
    }
  }

  /** Without the locks of a PrintWriter: one thread writes a page. */
  private static final class Text extends PrintWriter {
    private static final int USUAL = 32_768; // characters

    final StringBuilder written = new StringBuilder(USUAL);

    Text() {
      super(Writer.nullWriter());
    }

    @Override
    public void write(int character) {
      written.append((char) character);
    }

    @Override
    public void write(char[] characters, int from, int length) {
      written.append(characters, from, length);
    }

    @Override
    public void write(String string, int from, int length) {
      written.append(string, from, from + length);
    }

    @Override
    public void flush() {
      // it is sent when it is whole
    }

    @Override
    public void close() {
      // so too
    }
  }
}
