/**
 * The learners' and trainers' pages and addresses: tracks, their steps, certificates, and designing
 * a track.
 */
package org.praxis.web.training;
