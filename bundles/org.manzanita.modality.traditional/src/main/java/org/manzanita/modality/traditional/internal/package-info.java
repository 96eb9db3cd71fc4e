/** How the days of a period are judged: plain classes that know the rules, and nothing of the platform. */
package org.manzanita.modality.traditional.internal;
