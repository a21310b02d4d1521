package org.praxis.notification.hook.view;

import java.time.Instant;
import org.praxis.notification.hook.DeliveryId;
import org.praxis.notification.hook.DeliveryState;
import org.praxis.notification.hook.HookFailure;

/**
 * What a hook was told, or not.
 *
 * @param type of what: {@code topic.published}, or {@code test}
 * @param at when that happened
 * @param attempts how often it was tried
 * @param triedAt the last time; null before the first
 * @param status what was answered then; null where nothing was
 * @param millis how long that took
 * @param failure why it did not arrive then; null where it did
 * @param nextAt when it is tried next; null when it is not
 */
public record DeliveryRow(
    DeliveryId id,
    String type,
    Instant at,
    DeliveryState state,
    int attempts,
    Instant triedAt,
    Integer status,
    Integer millis,
    HookFailure failure,
    Instant nextAt) {}
