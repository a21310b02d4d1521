/** That somebody is reminded. */
package org.praxis.training.reminding.event;
