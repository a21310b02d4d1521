/**
 * The batch job that plans a change of a rule, applies it, and puts it back, a part at a time. What
 * it has done is in the change's rows, so that any node can go on with it.
 */
package org.praxis.training.assigning.job;
