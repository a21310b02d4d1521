/** Images and films as whoever designs a step sees them. */
package org.praxis.training.media.view;
