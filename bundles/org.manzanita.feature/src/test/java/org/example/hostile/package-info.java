/** Code that no plug-in may have. Nothing of it is ever run. */
package org.example.hostile;
