package org.praxis.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Connections that send the end of a mail at once. Otherwise it waits (Nagle, RFC 896) until the
 * server has acknowledged what came before, which that puts off for 40 ms: for each mail.
 */
final class Undelayed extends SocketFactory {
  private final SocketFactory usual = SocketFactory.getDefault();
  private volatile Socket last;

  /** The one that was made last: also where encryption is on top of it, its timeout counts. */
  Socket last() {
    return last;
  }

  @Override
  public Socket createSocket() throws IOException {
    return undelayed(usual.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return undelayed(usual.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return undelayed(usual.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return undelayed(usual.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return undelayed(usual.createSocket(host, port, from, fromPort));
  }

  private Socket undelayed(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    last = socket;
    return socket;
  }
}
