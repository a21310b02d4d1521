package org.praxis.notification.hook.view;

/**
 * A hook that was made or whose secret was replaced.
 *
 * @param secret by which its receiver knows that a message comes from Praxis; shown here and never
 *     again
 */
public record NewHook(HookView hook, String secret) {}
