/**
 * What is on somebody's screen stays true without a reload: new replies, the counts of inbox and
 * queue, that somebody is writing an answer.
 *
 * <p>A {@link org.praxis.notification.live.Signal} says that something changed, never what: whoever
 * has it before them looks again, as themselves, by the same pages and resources as ever. Signals
 * go from node to node through PostgreSQL (docs/adr/0026); one that is lost costs nothing but a
 * reload.
 */
package org.praxis.notification.live;
