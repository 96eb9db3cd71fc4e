/** A vendor's code, for tests of how it comes and goes. */
package org.example.vendor;
