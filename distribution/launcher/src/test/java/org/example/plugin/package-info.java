/** Plug-ins that try what they may not. */
package org.example.plugin;
