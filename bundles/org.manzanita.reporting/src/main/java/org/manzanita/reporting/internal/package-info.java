/** The reports themselves: plain classes that fold over judged pupils and answer with tables. */
package org.manzanita.reporting.internal;
