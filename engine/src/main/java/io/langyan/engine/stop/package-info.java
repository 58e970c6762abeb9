/** What money of victims lies on an account, as far as warnings tell: proposals to stop it. */
package io.langyan.engine.stop;
