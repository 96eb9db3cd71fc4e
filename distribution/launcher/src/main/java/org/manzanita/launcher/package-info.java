/** From the start of the process to the moment the console takes over: options, features, framework. */
package org.manzanita.launcher;
