package org.praxis.notification.hook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jboss.logging.Logger;
import org.praxis.notification.hook.Messages.Outgoing;
import org.praxis.notification.hook.model.Signature;
import org.praxis.notification.hook.store.Deliveries.Claimed;

/**
 * Posts messages to hooks. Addresses are looked at at the moment of connecting, no redirect is
 * followed, and nothing of what is answered is kept but the status.
 */
@ApplicationScoped
class HookClient {
  private static final Logger LOG = Logger.getLogger(HookClient.class);
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);

  /** Also where each byte comes within the patience. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final int MOST_READ = 64 * 1024;

  @Inject HookSettings settings;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService watch;

  private CloseableHttpClient encrypted;
  private CloseableHttpClient plain;

  @PostConstruct
  void open() {
    encrypted = client(settings.reach()::has);
    plain = client(settings.reach()::isAllowed);
  }

  private static CloseableHttpClient client(GuardedResolver.Guard guard) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedResolver(guard))
                .setMaxConnTotal(50)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(PATIENCE)
                .setResponseTimeout(PATIENCE)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Praxis")
        .build();
  }

  @PreDestroy
  void close() {
    encrypted.close(CloseMode.GRACEFUL);
    plain.close(CloseMode.GRACEFUL);
  }

  HookAnswer post(Outgoing message) {
    HttpPost request = request(message);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> deadline =
        watch.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            LONGEST.toMillis(),
            TimeUnit.MILLISECONDS);
    long begun = System.nanoTime();
    try {
      int status = status(request);
      return HookAnswer.of(status, since(begun));
    } catch (IOException | HttpException | RuntimeException failure) {
      // Whatever it is, it is this message's own and keeps no other waiting.
      LOG.debugf(failure, "%s was not told", message.delivery().hook());
      return new HookAnswer(
          null, since(begun), late.get() ? HookFailure.TIMEOUT : failure(failure));
    } finally {
      deadline.cancel(false);
    }
  }

  private HttpPost request(Outgoing message) {
    Claimed delivery = message.delivery();
    Instant now = clock.instant();
    HttpPost request = new HttpPost(URI.create(delivery.address()));
    request.setHeader("webhook-id", delivery.id().toString());
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    request.setHeader(
        "webhook-signature",
        Signature.of(delivery.id().toString(), now, message.body(), delivery.secrets()));
    request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
    return request;
  }

  private int status(HttpPost request) throws IOException, HttpException {
    CloseableHttpClient client = request.getScheme().equals("https") ? encrypted : plain;
    ClassicHttpResponse response =
        client.executeOpen(RoutingSupport.determineHost(request), request, null);
    try (response) {
      if (!isRead(response)) {
        request.cancel(); // or closing would read on to the end, of which there may be none
      }
    } catch (IOException e) {
      // It has answered; how it goes on does not matter.
      LOG.debugf(e, "an answer was not read to its end");
    }
    return response.getCode();
  }

  // To its end, so that the connection serves again.
  private static boolean isRead(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return true;
    }
    InputStream content = response.getEntity().getContent();
    byte[] read = content.readNBytes(MOST_READ);
    return read.length < MOST_READ;
  }

  private static long since(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private static HookFailure failure(Exception failure) {
    if (failure instanceof GuardedResolver.Closed) {
      return HookFailure.PRIVATE;
    }
    if (failure instanceof UnknownHostException) {
      return HookFailure.UNRESOLVED;
    }
    if (failure instanceof SSLException) {
      return HookFailure.TLS;
    }
    if (failure instanceof InterruptedIOException) {
      return HookFailure.TIMEOUT;
    }
    return failure instanceof ConnectException || failure instanceof NoRouteToHostException
        ? HookFailure.UNREACHABLE
        : HookFailure.BROKEN;
  }
}
