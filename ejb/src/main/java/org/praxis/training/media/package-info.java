/**
 * Images and films in what a step says. They are attachments, which belong to the step as soon as
 * its draft names them; its text says where they stand, what an image shows, and in which languages
 * a film has captions. Films come only with captions to learners: a draft that lacks them has a
 * gap.
 */
package org.praxis.training.media;
