/** When somebody is reminded. */
package org.praxis.training.reminding.model;
